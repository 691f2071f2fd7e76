package fr.maillage.directory.imports;

import static fr.maillage.directory.imports.Trial.place;
import static fr.maillage.directory.imports.Trial.places;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@MaillageTest
class ImportPagesTest {
    @Autowired
    private Trial trial;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Cast cast;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.MEMBER, Cast.GUEST})
    void whoever_does_not_coordinate_finds_no_imports(String who) {
        long run = trial.preview(places(place("a", "Un"))).id();
        for (String path : new String[] {"", "/" + run, "/" + run + "/report.csv"}) {
            assertThat(get("/directory/imports" + path, who)).hasStatus(404);
        }
        for (String path : new String[] {"", "/" + run + "/confirmation", "/" + run + "/abandonment"}) {
            assertThat(post("/directory/imports" + path, who)).hasStatus(404);
        }
        assertThat(runs.get(run).state()).isEqualTo(RunState.PREVIEWED);
        assertThat(trial.entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.ADMINISTRATOR, Cast.COORDINATION})
    void those_who_coordinate_decide(String who) throws InterruptedException {
        long run = trial.preview(places(place("a", "Un"))).id();
        assertThat(get("/directory/imports", who)).hasStatusOk().bodyText().contains("essai.csv");
        assertThat(get("/directory/imports/" + run, who))
                .hasStatusOk()
                .bodyText()
                .contains("Écrire dans l’annuaire");
        assertThat(post("/directory/imports/" + run + "/confirmation", who)).hasStatus(302);
        assertThat(end(run).state()).isEqualTo(RunState.DONE);
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        assertThat(http.get().uri("/directory/imports").exchange()).hasStatus(302);
        assertThat(http.get()
                        .uri("/directory/export/lieux-mediation-numerique.csv")
                        .exchange())
                .hasStatus(302);
    }

    @Test
    void a_form_without_file_nor_address_says_so() {
        assertThat(post("/directory/imports", Cast.COORDINATION))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez un fichier ou donnez son adresse.");
    }

    @Test
    void an_address_that_leads_inside_is_refused_with_words() throws InterruptedException {
        long run = imports.start(new ImportSource.Remote("https://127.0.0.1/fichier.csv"), null, null, Runnable::run);
        assertThat(end(run).state()).isEqualTo(RunState.REFUSED);
        assertThat(get("/directory/imports/" + run, Cast.COORDINATION))
                .bodyText()
                .contains("réseau privé");
    }

    @Test
    void an_uploaded_file_is_read_in_the_background() throws InterruptedException {
        byte[] content = places(place("a", "Un")).getBytes(StandardCharsets.UTF_8);
        var sent = http.post()
                .uri("/directory/imports")
                .multipart()
                .file(new MockMultipartFile("file", "C:\\essai.csv", "text/csv", content))
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(302);
        String[] address = String.valueOf(sent.getResponse().getRedirectedUrl()).split("/");
        ImportRun run = end(Long.parseLong(address[address.length - 1]));
        assertThat(run.state()).isEqualTo(RunState.PREVIEWED);
        assertThat(run.origin()).isEqualTo("essai.csv");
    }

    @Test
    void the_report_opens_in_a_spreadsheet_and_runs_nothing() {
        long run = trial.preview(places(place("a", "Un").replace("+33297000000", "=1+2")))
                .id();
        var answer = get("/directory/imports/" + run + "/report.csv", Cast.COORDINATION);
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getContentAsByteArray()).startsWith(0xef, 0xbb, 0xbf);
        assertThat(answer).bodyText().contains("\"'=1+2\"").contains("\"2\";\"telephone\"");
    }

    @Test
    void an_import_that_changes_nothing_asks_for_no_decision() {
        trial.write(places(place("a", "Un")));
        long run = trial.preview(places(place("a", "Un").replace("+33297000000", "demander")))
                .id();
        assertThat(get("/directory/imports/" + run, Cast.COORDINATION))
                .bodyText()
                .contains("Rien à changer\u00a0: tout est déjà à jour", "demander", "La valeur précédente est gardée.")
                .doesNotContain("/confirmation", "/abandonment");
        assertThat(get("/directory/imports/" + run + "/report.csv", Cast.COORDINATION))
                .bodyText()
                .contains("La valeur précédente est gardée.");
    }

    @Test
    void what_a_file_says_is_never_markup() {
        long run = trial.preview(places(place("a", "<script>alert(1)</script>").replace("48.140133", "<b>x</b>")))
                .id();
        assertThat(get("/directory/imports/" + run, Cast.COORDINATION))
                .bodyText()
                .doesNotContain("<script>alert", "<b>x</b>");
    }

    @Test
    void a_report_is_read_page_by_page() {
        var rows = new StringBuilder(Trial.HEADER);
        for (int i = 0; i < 60; i++) {
            rows.append(place("p" + i, "Lieu " + i).replace("+33297000000", "demander"));
        }
        long run = trial.preview(rows.toString()).id();
        assertThat(get("/directory/imports/" + run + "?severity=warned", Cast.COORDINATION))
                .bodyText()
                .contains("severity=warned&amp;after=50");
        assertThat(get("/directory/imports/" + run + "?severity=warned&after=50", Cast.COORDINATION))
                .bodyText()
                .contains("Fin du rapport");
        assertThat(get("/directory/imports/" + run + "?severity=refused", Cast.COORDINATION))
                .bodyText()
                .contains("Aucune remarque de cette sorte.");
    }

    private MvcTestResult get(String uri, String who) {
        return http.get().uri(uri).with(cast.as(who)).exchange();
    }

    private MvcTestResult post(String uri, String who) {
        return http.post().uri(uri).with(cast.as(who)).with(csrf()).exchange();
    }

    /** Work goes on in the background: waits for its end, at most ten seconds. */
    private ImportRun end(long run) throws InterruptedException {
        for (int i = 0; i < 200 && runs.get(run).state().isWorking(); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        return runs.get(run);
    }
}

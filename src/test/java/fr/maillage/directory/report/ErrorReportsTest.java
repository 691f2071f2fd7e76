package fr.maillage.directory.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ErrorReportsTest {
    private static final Pattern REPORT = Pattern.compile("href=\"/directory/reports/(\\d+)\"");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    ErrorReports reports;

    private long entry;

    @BeforeEach
    void an_entry_and_no_report() {
        jdbc.sql("delete from error_report").update();
        jdbc.sql("delete from mail").update();
        entry = jdbc.sql("""
                insert into entry (kind, source, source_id, name) values ('place', 'test', 'reports', 'Maison de Gourin')
                returning id
                """).query(Long.class).single();
    }

    @Test
    void the_coordination_is_told_once_that_something_waits_and_never_what_nor_from_whom() {
        write("Le téléphone a changé", "voisine@exemple.test");
        write("Les horaires aussi", null);
        assertThat(mailed("error-report"))
                .extracting(Mailed::to)
                .containsExactlyInAnyOrder(Cast.ADMINISTRATOR, Cast.COORDINATION);
        assertThat(mailed("error-report"))
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("Maison de Gourin", "/directory/reports/")
                        .doesNotContain("téléphone a changé", "voisine"));
    }

    @Test
    void once_all_are_dealt_with_the_next_one_is_told_again() {
        write("Un", null);
        assertThat(close("")).hasStatus(302);
        write("Deux", null);
        assertThat(mailed("error-report")).hasSize(4);
    }

    @Test
    void whoever_left_an_address_gets_the_answer_in_their_language_and_is_then_forgotten() {
        reports.write(entry, "Wrong phone", "neighbour@exemple.test", Language.EN);
        assertThat(close("C’est corrigé, merci.")).hasStatus(302);
        assertThat(mailed("error-report-answer")).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("neighbour@exemple.test");
            assertThat(mail.text()).contains("C’est corrigé, merci.", "/directory/entries/" + entry);
        });
        assertThat(jdbc.sql("select email is null from error_report")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_queue_is_read_page_by_page_and_each_report_once() {
        for (int i = 0; i < 2 * ErrorReports.PAGE + 1; i++) {
            write("Erreur " + i, null);
        }
        var seen = new HashSet<String>();
        String address = "/directory/reports";
        int pages = 0;
        while (address != null) {
            String page = get(address);
            pages++;
            var shown = REPORT.matcher(page).results().map(r -> r.group(1)).toList();
            assertThat(shown).hasSizeLessThanOrEqualTo(ErrorReports.PAGE);
            assertThat(seen).doesNotContainAnyElementsOf(shown);
            seen.addAll(shown);
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(2 * ErrorReports.PAGE + 1);
    }

    @Test
    void a_queue_of_one_full_page_leads_nowhere_else() {
        for (int i = 0; i < ErrorReports.PAGE; i++) {
            write("Erreur " + i, null);
        }
        assertThat(get("/directory/reports")).doesNotContain("rel=\"next\"");
        jdbc.sql("update error_report set closed_at = now()").update();
        assertThat(get("/directory/reports?state=closed"))
                .contains("/directory/reports/")
                .doesNotContain("rel=\"next\"");
    }

    private record Mailed(String to, String text) {}

    private List<Mailed> mailed(String kind) {
        return jdbc.sql("select recipient, text from mail where kind = :kind")
                .param("kind", kind)
                .query((row, n) -> new Mailed(row.getString(1), row.getString(2)))
                .list();
    }

    private void write(String message, @Nullable String email) {
        reports.write(entry, message, email, Language.FR);
    }

    private MvcTestResult close(String answer) {
        long id = jdbc.sql("select id from error_report where closed_at is null")
                .query(Long.class)
                .single();
        return http.post()
                .uri("/directory/reports/" + id + "/closing")
                .param("answer", answer)
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
    }

    private String get(String address) {
        try {
            return http.get()
                    .uri(java.net.URI.create(address))
                    .with(cast.as(Cast.COORDINATION))
                    .exchange()
                    .getResponse()
                    .getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

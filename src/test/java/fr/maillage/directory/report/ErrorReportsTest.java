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
    void a_day_later_the_next_one_is_told_although_a_forgotten_one_still_waits() {
        write("Un", null);
        jdbc.sql("update error_report set told_at = now() - interval '25 hours'")
                .update();
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
    void a_report_closed_by_mistake_is_opened_again_and_can_still_be_answered() {
        write("Le téléphone a changé", "voisine@exemple.test");
        long id = onlyReport();
        assertThat(close("")).hasStatus(302);
        assertThat(get("/directory/reports?state=closed")).contains("/directory/reports/" + id);
        assertThat(http.post()
                        .uri("/directory/reports/" + id + "/reopening")
                        .with(cast.as(Cast.COORDINATION))
                        .with(csrf())
                        .exchange())
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/directory/reports/" + id);
        assertThat(get("/directory/reports")).contains("/directory/reports/" + id);
        assertThat(get("/directory/reports/" + id)).contains("name=\"answer\"");
        assertThat(close("C’est corrigé.")).hasStatus(302);
        assertThat(mailed("error-report-answer"))
                .singleElement()
                .extracting(Mailed::to)
                .isEqualTo("voisine@exemple.test");
        assertThat(awaited()).isFalse();
    }

    @Test
    void an_address_whose_report_was_closed_without_an_answer_is_erased_after_a_month() {
        write("Le téléphone a changé", "voisine@exemple.test");
        assertThat(close("")).hasStatus(302);
        reports.forgetReporters();
        assertThat(awaited()).isTrue();
        jdbc.sql("update error_report set closed_at = closed_at - make_interval(days => :days, hours => 1)")
                .param("days", ErrorReports.DAYS_KEPT)
                .update();
        reports.forgetReporters();
        assertThat(awaited()).isFalse();
    }

    @Test
    void an_open_report_keeps_its_address_however_old() {
        write("Le téléphone a changé", "voisine@exemple.test");
        jdbc.sql("update error_report set at = at - interval '1 year'").update();
        reports.forgetReporters();
        assertThat(awaited()).isTrue();
    }

    @Test
    void nobody_but_the_coordination_closes_a_report_or_opens_it_again() {
        write("Un", null);
        long id = onlyReport();
        for (String act : List.of("closing", "reopening")) {
            assertThat(http.post()
                            .uri("/directory/reports/" + id + "/" + act)
                            .with(cast.as(Cast.MEMBER))
                            .with(csrf())
                            .exchange())
                    .as(act)
                    .hasStatus(404);
        }
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

    private long onlyReport() {
        return jdbc.sql("select id from error_report").query(Long.class).single();
    }

    private boolean awaited() {
        return jdbc.sql("select email is not null from error_report")
                .query(Boolean.class)
                .single();
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

package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class SearchPageTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    long kept;
    long merged;

    @BeforeEach
    void two_entries_one_of_them_merged() {
        kept = place("Ludothèque </script><b>hardie</b>");
        merged = place("Ludothèque en double");
        jdbc.sql("update entry set merged_into = :kept where id = :merged")
                .param("kept", kept)
                .param("merged", merged)
                .update();
    }

    @Test
    void a_visitor_searches_and_reads_without_signing_in() {
        assertThat(http.get().uri("/directory?q=ludotheque").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/directory/entries/" + kept)
                .doesNotContain("</script><b>", "Ludothèque en double");
        assertThat(http.get().uri("/directory/entries/" + kept).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("application/ld+json")
                .doesNotContain("<b>hardie");
    }

    @Test
    void a_territory_that_is_gone_finds_nothing_and_says_so() {
        assertThat(http.get().uri("/directory?territory=epci-000000000").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Ce territoire n’existe plus dans l’annuaire.")
                .doesNotContain("/directory/entries/" + kept);
    }

    @Test
    void a_merged_entry_leads_to_the_one_that_was_kept() {
        assertThat(http.get().uri("/directory/entries/" + merged).exchange())
                .hasStatus(302)
                .hasHeader("Location", "/directory/entries/" + kept);
    }

    @Test
    void only_the_coordination_reads_reports_and_corrects() {
        for (String address : new String[] {"/directory/reports", "/directory/entries/" + kept + "/edit"}) {
            assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER)).exchange())
                    .hasStatus(404);
            assertThat(http.get().uri(address).with(cast.as(Cast.COORDINATION)).exchange())
                    .hasStatusOk();
        }
    }

    @Test
    void an_error_that_a_visitor_reports_reaches_the_coordination_without_what_it_says() {
        assertThat(http.post()
                        .uri("/directory/entries/" + kept + "/report")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("message", "Le numéro a changé")
                        .param("email", "visiteuse@exemple.test")
                        .exchange())
                .hasStatus(302);
        assertThat(jdbc.sql(
                                "select text from mail where kind = 'error-report' and recipient = :to order by id desc limit 1")
                        .param("to", Cast.COORDINATION)
                        .query(String.class)
                        .single())
                .contains("/directory/reports/")
                .doesNotContain("Le numéro a changé", "visiteuse");
    }

    @Test
    void a_check_is_written_and_taken_back() {
        check("");
        assertThat(checked()).isTrue();
        check("/withdrawal");
        assertThat(checked()).isFalse();
    }

    @Test
    void the_sitemap_lists_what_may_be_found() {
        assertThat(http.get().uri("/sitemap.xml").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/sitemaps/" + kept / 20_000);
        assertThat(http.get().uri("/sitemaps/" + kept / 20_000).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/directory/entries/" + kept + "<")
                .doesNotContain("/directory/entries/" + merged + "<");
    }

    @Test
    void a_favourite_is_ones_own_and_can_be_removed() {
        favourite("");
        assertThat(favourites(Cast.MEMBER)).contains("/directory/entries/" + kept);
        assertThat(favourites(Cast.COORDINATION)).doesNotContain("/directory/entries/" + kept);
        favourite("/removal");
        assertThat(favourites(Cast.MEMBER)).doesNotContain("/directory/entries/" + kept);
    }

    @Test
    void a_report_that_is_answered_forgets_the_address_it_was_answered_to() {
        assertThat(http.post()
                        .uri("/directory/entries/" + kept + "/report")
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("message", "Le numéro a changé")
                        .param("email", "visiteuse@exemple.test")
                        .exchange())
                .hasStatus(302);
        long report =
                jdbc.sql("select max(id) from error_report").query(Long.class).single();
        assertThat(http.post()
                        .uri("/directory/reports/" + report + "/closing")
                        .with(cast.as(Cast.COORDINATION))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .param("answer", "C’est corrigé, merci.")
                        .exchange())
                .hasStatus(302);
        assertThat(jdbc.sql("select text from mail where recipient = 'visiteuse@exemple.test'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("C’est corrigé, merci.");
        assertThat(jdbc.sql("select to_jsonb(r)::text from error_report r where id = :id")
                        .param("id", report)
                        .query(String.class)
                        .single())
                .doesNotContain("visiteuse");
    }

    private void favourite(String act) {
        assertThat(http.post()
                        .uri("/directory/entries/" + kept + "/favourite" + act)
                        .with(cast.as(Cast.MEMBER))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(302);
    }

    private String favourites(String email) {
        var answer =
                http.get().uri("/directory/favourites").with(cast.as(email)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private void check(String act) {
        assertThat(http.post()
                        .uri("/directory/entries/" + kept + "/check" + act)
                        .with(cast.as(Cast.MEMBER))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .exchange())
                .hasStatus(302);
    }

    private boolean checked() {
        return jdbc.sql("select checked_at is not null from entry where id = :id")
                .param("id", kept)
                .query(Boolean.class)
                .single();
    }

    private long place(String name) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, latitude, longitude)
                values ('place', 'test', :name, :name, 47.6, -2.7) returning id
                """).param("name", name).query(Long.class).single();
    }
}

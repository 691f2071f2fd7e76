package fr.maillage.community.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** Pages written together: everybody's words are kept, and only members write. */
@MaillageTest
@Transactional
class SharedPageTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String one = "";
    private String other = "";
    private String keeper = "";
    private long community;
    private long page;

    @BeforeEach
    void a_page() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        one = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        scene.person("Lectrice", community, "READER");
        scene.person("Passant", community, null);
        page = begin(community, one, "Qui prête quoi ?", "Trois tablettes à l’accueil.");
    }

    @Test
    void a_page_says_who_wrote_last_and_keeps_what_stood_before() {
        write(other, 1, "Quatre tablettes à l’accueil.");
        assertThat(read(keeper, "/pages/" + page)).contains("Quatre tablettes", "Repondeur");
        assertThat(read(keeper, "/pages/" + page + "/history"))
                .contains("Version 1", "Version 2", "Autrice", "Repondeur");
        assertThat(read(keeper, "/pages/" + page + "/versions/2")).contains("Trois</del>", "Quatre</ins>");
    }

    @Test
    void the_second_of_two_who_write_at_once_sees_both_texts_and_loses_nothing() {
        assertThat(write(other, 1, "Quatre tablettes à l’accueil.").getStatus()).isEqualTo(302);
        var told = write(one, 1, "Trois tablettes et deux loupes à l’accueil.");
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(text(told))
                .contains("Trois</del>", "Quatre</ins>", "deux loupes à l’accueil.</textarea>", "Repondeur");
        assertThat(body()).isEqualTo("Quatre tablettes à l’accueil.");
        write(one, 2, "Quatre tablettes et deux loupes à l’accueil.");
        assertThat(body()).isEqualTo("Quatre tablettes et deux loupes à l’accueil.");
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void a_whole_version_is_shown_as_it_was_read_and_what_changed_stands_apart() {
        String rich = "## Le prêt\n\n- des **tablettes**\n  - neuves";
        assertThat(write(other, 1, rich).getStatus()).isEqualTo(302);
        for (String shown :
                new String[] {read(keeper, "/pages/" + page + "/versions/2"), text(write(one, 1, "Rien."))}) {
            assertThat(shown)
                    .contains(">Le prêt</", "<strong>tablettes</strong>", "Ce qui a changé", "Trois")
                    .containsPattern("(?s)<ul>\\s*<li>.*<ul>\\s*<li>neuves");
            assertThat(shown.indexOf(">Le prêt</")).isLessThan(shown.indexOf("Ce qui a changé"));
        }
        assertThat(read(keeper, "/pages/" + page + "/versions/1")).doesNotContain("Ce qui a changé");
    }

    @Test
    void how_marks_are_typed_is_told_among_the_marks_alone() {
        assertThat(read(one, "/communities/" + community + "/pages/new"))
                .containsPattern("(?s)<details class=\"marks\">.*Une ligne vide sépare les paragraphes")
                .doesNotContain("body-help");
    }

    @Test
    void a_form_sent_twice_is_one_version() {
        write(one, 1, "Une\r\nautre");
        assertThat(write(one, 1, "Une\nautre").getStatus()).isEqualTo(302);
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void any_version_comes_back_and_coming_back_is_undone() {
        write(other, 1, "Tout est prêté.");
        var done = post(one, "/pages/" + page + "/versions/1/restoration?seen=2");
        assertThat(done.getStatus()).isEqualTo(302);
        assertThat(body()).isEqualTo("Trois tablettes à l’accueil.");
        assertThat(read(one, "/pages/" + page + "/history")).contains("Reprend la version 1");
        post(one, "/pages/" + page + "/versions/2/restoration?seen=3");
        assertThat(body()).isEqualTo("Tout est prêté.");
    }

    @Test
    void nothing_comes_back_over_what_was_written_meanwhile() {
        write(other, 1, "Tout est prêté.");
        write(one, 2, "Presque tout est prêté.");
        assertThat(post(other, "/pages/" + page + "/versions/1/restoration?seen=2")
                        .getStatus())
                .isEqualTo(409);
        assertThat(body()).isEqualTo("Presque tout est prêté.");
    }

    @Test
    void a_page_taken_away_is_there_for_nobody_and_comes_back() {
        assertThat(post(one, "/pages/" + page + "/removal").getStatus()).isEqualTo(302);
        assertThat(get(keeper, "/pages/" + page).getStatus()).isEqualTo(404);
        assertThat(get(keeper, "/pages/" + page + "/history").getStatus()).isEqualTo(404);
        assertThat(read(keeper, "/communities/" + community + "/pages")).doesNotContain("Qui prête quoi ?");
        assertThat(write(other, 1, "Autre chose").getStatus()).isEqualTo(404);
        assertThat(post(other, "/pages/" + page + "/return").getStatus()).isEqualTo(404);
        assertThat(post(one, "/pages/" + page + "/return").getStatus()).isEqualTo(302);
        assertThat(get(keeper, "/pages/" + page).getStatus()).isEqualTo(200);
    }

    @Test
    void who_began_it_does_not_bring_back_what_the_keeper_took_away_and_the_journal_knows() {
        assertThat(post(keeper, "/pages/" + page + "/removal").getStatus()).isEqualTo(404);
        post(keeper, "/pages/" + page + "/decision?reason=Périmée");
        assertThat(get(keeper, "/pages/" + page).getStatus()).isEqualTo(404);
        assertThat(post(one, "/pages/" + page + "/return").getStatus()).isEqualTo(404);
        assertThat(jdbc.sql("""
                        select act from journal_entry
                        where subject = (select 'case/' || id from moderation_case where page_id = :page)
                        """).param("page", page).query(String.class).list()).containsExactly("decided");
    }

    /** Who reads, writes, takes away, in a community that lives and in one that is archived. */
    @ParameterizedTest
    @CsvSource({
        "Animatrice, 200, 302, 404, 404",
        "Autrice,    200, 302, 302, 404",
        "Repondeur,  200, 302, 404, 404",
        "Lectrice,   200, 404, 404, 404",
        "Passant,    200, 404, 404, 404",
    })
    void each_person_does_what_they_may(String who, int reads, int writes, int removes, int writesInArchived) {
        String email = who.toLowerCase(Locale.ROOT) + "@scene.test";
        assertThat(get(email, "/pages/" + page).getStatus()).isEqualTo(reads);
        assertThat(get(email, "/communities/" + community + "/pages/new").getStatus())
                .isEqualTo(writes == 302 ? 200 : 404);
        assertThat(write(email, 1, "Deux tablettes.").getStatus()).isEqualTo(writes);
        assertThat(post(email, "/pages/" + page + "/versions/1/restoration?seen=2")
                        .getStatus())
                .isEqualTo(writes);
        assertThat(post(email, "/pages/" + page + "/removal").getStatus()).isEqualTo(removes);
        jdbc.sql("update shared_page set removed_at = null").update();
        jdbc.sql("update community set archived_at = now() where id = :id")
                .param("id", community)
                .update();
        assertThat(get(email, "/pages/" + page).getStatus()).isEqualTo(reads);
        assertThat(write(email, 3, "Une tablette.").getStatus()).isEqualTo(writesInArchived);
        assertThat(post(email, "/pages/" + page + "/removal").getStatus()).isEqualTo(writesInArchived);
    }

    @Test
    void a_page_of_a_secret_community_is_there_for_its_members_only() {
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        for (String address : new String[] {
            "/pages/" + page,
            "/pages/" + page + "/history",
            "/pages/" + page + "/versions/1",
            "/communities/" + community + "/pages"
        }) {
            assertThat(get("passant@scene.test", address).getStatus())
                    .as(address)
                    .isEqualTo(404);
            assertThat(get(Cast.GUEST, address).getStatus()).as(address).isEqualTo(404);
            assertThat(get("lectrice@scene.test", address).getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
    }

    @Test
    void where_names_are_chosen_no_other_stands_under_a_page() {
        long named = scene.community(true);
        scene.person("Autrice", named, "MEMBER");
        scene.person("Animatrice", named, "FACILITATOR");
        long written = begin(named, one, "Souffler", "Une heure, un week-end.");
        for (String address : new String[] {
            "/pages/" + written,
            "/pages/" + written + "/history",
            "/pages/" + written + "/versions/1",
            "/communities/" + named + "/pages"
        }) {
            String shown = read(keeper, address);
            assertThat(shown).as(address).contains("Nom choisi").doesNotContain("Autrice", "/people/");
        }
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (int i = 10; i < 10 + SharedPages.PAGE; i++) {
            begin(community, one, "Repère " + i, "Un repère.");
        }
        String first = read(keeper, "/communities/" + community + "/pages");
        assertThat(first).contains("Qui prête quoi ?", "Repère 38").doesNotContain("Repère 39");
        long last = jdbc.sql("select id from shared_page where title = 'Repère 38'")
                .query(Long.class)
                .single();
        assertThat(read(keeper, "/communities/" + community + "/pages?after=" + last))
                .contains("Repère 39")
                .doesNotContain("Repère 38");
    }

    private long begin(long where, String who, String title, String body) {
        var done = http.post()
                .uri("/communities/" + where + "/pages")
                .with(cast.as(who))
                .with(csrf())
                .param("title", title)
                .param("body", body)
                .exchange()
                .getResponse();
        assertThat(done.getStatus()).isEqualTo(302);
        return Long.parseLong(
                String.valueOf(done.getRedirectedUrl()).replaceAll("[?].*", "").replaceAll("\\D", ""));
    }

    private MockHttpServletResponse write(String who, int version, String body) {
        return http.post()
                .uri("/pages/" + page + "/edit")
                .with(cast.as(who))
                .with(csrf())
                .param("title", "Qui prête quoi ?")
                .param("body", body)
                .param("version", String.valueOf(version))
                .exchange()
                .getResponse();
    }

    private MockHttpServletResponse post(String who, String address) {
        return http.post()
                .uri(address)
                .with(cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse();
    }

    private String body() {
        return jdbc.sql("select body from shared_page where id = :id")
                .param("id", page)
                .query(String.class)
                .single();
    }

    private long versions() {
        return jdbc.sql("select count(*) from shared_page_version where page_id = :id")
                .param("id", page)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = get(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

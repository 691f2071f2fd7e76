package fr.maillage.attention.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

/** What is a choice of someone, and what only the suggestion of a community. */
@MaillageTest
@Transactional
class LevelTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    @Autowired
    Levels levels;

    private long me;
    private long place;

    @BeforeEach
    void a_community_that_suggests_to_be_told_at_once() {
        me = cast.id(Cast.MEMBER);
        place = talk.community("Accueil");
        jdbc.sql("update community set suggested_level = 'AT_ONCE' where id = :place")
                .param("place", place)
                .update();
    }

    @Test
    void who_joins_without_choosing_chose_nothing() {
        assertThat(post("/communities/" + place + "/membership?level=")).hasStatus3xxRedirection();
        assertThat(following()).isEqualTo(new Following(place, "Parole Accueil", Level.AT_ONCE, false));
    }

    @Test
    void who_joins_again_finds_what_they_chose_unless_they_choose_anew() {
        talk.level(me, place, "SILENCE");
        post("/communities/" + place + "/membership?level=");
        assertThat(following().level()).isEqualTo(Level.SILENCE);
        jdbc.sql("delete from membership where community_id = :place")
                .param("place", place)
                .update();
        post("/communities/" + place + "/membership?level=DIGEST");
        assertThat(following().level()).isEqualTo(Level.DIGEST);
    }

    @Test
    void who_asked_and_is_let_in_chose_nothing() {
        jdbc.sql("update community set kind = 'REQUEST' where id = :place")
                .param("place", place)
                .update();
        talk.belongs(cast.id(Cast.COORDINATION), place, "FACILITATOR");
        post("/communities/" + place + "/membership");
        long request = jdbc.sql("select id from membership_request where community_id = :place")
                .param("place", place)
                .query(Long.class)
                .single();
        http.post()
                .uri("/communities/" + place + "/requests/" + request + "/admission")
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .exchange();
        assertThat(following().chosen()).isFalse();
    }

    @Test
    void a_change_is_undone_to_what_was_chosen_or_to_nothing() {
        talk.belongs(me, place, "MEMBER");
        var first = post("/communities/" + place + "/level?level=SILENCE&back=overview");
        assertThat(first).hasRedirectedUrl("/overview");
        assertThat(following().level()).isEqualTo(Level.SILENCE);
        var second = post("/communities/" + place + "/level?level=DIGEST");
        post(undo(second));
        assertThat(following().level()).isEqualTo(Level.SILENCE);
        assertThat(post(undo(first))).hasRedirectedUrl("/overview");
        assertThat(following().chosen()).isFalse();
    }

    @Test
    void following_a_discussion_silencing_it_and_neither_are_each_undone() {
        talk.belongs(me, place, "MEMBER");
        long discussion = talk.post(place, talk.person("Armelle"), "Bonjour");
        String here = "/posts/" + discussion + "/following";
        var followed = post(here + "?choice=FOLLOWED");
        assertThat(choices()).containsExactly("FOLLOWED");
        var silenced = post(here + "?choice=SILENCED");
        assertThat(choices()).containsExactly("SILENCED");
        post(undo(silenced));
        assertThat(choices()).containsExactly("FOLLOWED");
        var forgotten = post(here + "/removal");
        assertThat(choices()).isEmpty();
        post(undo(forgotten));
        assertThat(choices()).containsExactly("FOLLOWED");
        post(undo(followed));
        assertThat(choices()).isEmpty();
        talk.belongs(cast.id(Cast.GUEST), talk.community("Ailleurs"), "MEMBER");
        assertThat(http.post()
                        .uri(here + "?choice=FOLLOWED")
                        .with(cast.as(Cast.GUEST))
                        .with(csrf()))
                .hasStatus(404);
    }

    @Test
    void why_it_comes_counts_that_they_began_it_or_are_named_and_one_click_changes_that() {
        talk.follows(me, place, "SILENCE");
        long began = talk.post(place, me, "Qui vient ?");
        assertThat(page("/posts/" + began + "/following"))
                .contains("Vous avez commencé cette discussion", ": Résumé", "name=\"level\" value=\"AT_ONCE\"")
                .doesNotContain("Pour le reste");
        long named = talk.post(place, talk.person("Armelle"), "Et @Karim ?");
        mention(named);
        assertThat(page("/posts/" + named + "/following"))
                .contains("On vous nomme dans cette discussion", "Pour le reste de la discussion", "Silence");
        var changed = post("/attention/named?level=AT_ONCE&back=post-" + named);
        assertThat(changed).hasRedirectedUrl("/posts/" + named + "/following");
        assertThat(page("/posts/" + named + "/following")).contains(": Tout de suite");
        assertThat(post(undo(changed))).hasRedirectedUrl("/posts/" + named + "/following");
        post("/posts/" + named + "/following?choice=SILENCED");
        assertThat(page("/posts/" + named + "/following"))
                .contains("Vous avez mis cette discussion en silence")
                .doesNotContain("On vous nomme dans");
    }

    @Test
    void who_began_a_discussion_they_follow_has_that_back_by_an_undo() {
        talk.belongs(me, place, "MEMBER");
        String here = "/posts/" + talk.post(place, me, "Qui vient ?") + "/following";
        assertThat(page(here))
                .as("answers come at once, as the rest of the community")
                .contains("propose « Tout de suite »")
                .doesNotContain("Vous avez commencé", "Résumé.");
        post(here + "?choice=FOLLOWED");
        assertThat(page(here)).contains("Vous suivez cette discussion.").doesNotContain("Vous avez commencé");
        var silenced = post(here + "?choice=SILENCED");
        post(undo(silenced));
        assertThat(choices()).containsExactly("FOLLOWED");
    }

    @Test
    void who_is_named_where_they_are_not_of_it_silences_that_discussion_alone_while_they_may_read_it() {
        long discussion = talk.post(place, talk.person("Armelle"), "Et @Karim ?");
        String here = "/posts/" + discussion + "/following";
        assertThat(post(here + "?choice=SILENCED")).as("not named").hasStatus(404);
        mention(discussion);
        assertThat(page("/posts/" + discussion)).contains("href=\"" + here + "\"");
        assertThat(page(here)).contains("On vous nomme").doesNotContain("Suivre cette discussion");
        assertThat(post(here + "?choice=FOLLOWED"))
                .as("nothing else of it comes")
                .hasStatus(404);
        var silenced = post(here + "?choice=SILENCED");
        assertThat(choices()).containsExactly("SILENCED");
        post(undo(silenced));
        assertThat(choices()).isEmpty();
        long gone = talk.comment(discussion, talk.person("Bleuenn"), "Et @Karim, encore ?");
        jdbc.sql("update mention set comment_id = :gone where post_id = :post")
                .param("gone", gone)
                .param("post", discussion)
                .update();
        jdbc.sql("update comment set removed_at = now() where id = :gone")
                .param("gone", gone)
                .update();
        assertThat(page("/posts/" + discussion)).as("not named any more").doesNotContain("href=\"" + here + "\"");
        assertThat(post(here + "?choice=SILENCED")).hasStatus(404);
        jdbc.sql("update community set kind = 'INVITATION' where id = :place")
                .param("place", place)
                .update();
        assertThat(post(here + "?choice=SILENCED")).as("what may not be read").hasStatus(404);
    }

    @Test
    void why_an_edit_that_names_them_comes_is_their_choice_for_being_named_alone() {
        talk.follows(me, place, "AT_ONCE");
        long discussion = talk.post(place, talk.person("Armelle"), "Vu avec @Karim");
        mention(discussion);
        String here = "/posts/" + discussion + "/following";
        assertThat(page(here)).as("from the start").doesNotContain("On vous nomme dans");
        jdbc.sql("update mention set later = true where post_id = :post")
                .param("post", discussion)
                .update();
        assertThat(page(here)).contains("On vous nomme dans cette discussion", ": Résumé", "Pour le reste");
        post(here + "?choice=FOLLOWED");
        assertThat(page(here)).contains("On vous nomme dans cette discussion", "Vous suivez cette discussion.");
    }

    private void mention(long discussion) {
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :me, 'Karim')")
                .param("post", discussion)
                .param("me", me)
                .update();
    }

    private String page(String address) {
        return new String(
                        http.get()
                                .uri(address)
                                .with(cast.as(Cast.MEMBER))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    private Following following() {
        return levels.of(me, place).orElseThrow();
    }

    private List<String> choices() {
        return jdbc.sql("select choice from discussion_follow")
                .query((row, n) -> row.getString("choice"))
                .list();
    }

    private MvcTestResult post(String address) {
        return http.post().uri(address).with(cast.as(Cast.MEMBER)).with(csrf()).exchange();
    }

    private static String undo(MvcTestResult done) {
        var notice = (Notice) done.getMvcResult().getFlashMap().get("notice");
        return Objects.requireNonNull(Objects.requireNonNull(notice).undo());
    }
}

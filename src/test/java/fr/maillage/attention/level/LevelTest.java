package fr.maillage.attention.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Notice;
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

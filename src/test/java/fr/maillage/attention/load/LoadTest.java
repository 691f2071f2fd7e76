package fr.maillage.attention.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Level;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class LoadTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Talk talk;

    @Autowired
    Loads loads;

    private long me;
    private long loud;
    private long calm;

    @BeforeEach
    void someone_to_whom_two_communities_come() {
        me = cast.id(Cast.MEMBER);
        long author = talk.person("Armelle");
        loud = talk.community("Bavarde");
        calm = talk.community("Calme");
        talk.follows(me, loud, "AT_ONCE");
        talk.follows(me, calm, "DIGEST");
        talk.follows(author, loud, "SILENCE");
        long post = talk.post(loud, author, "x".repeat(2_600));
        talk.comment(post, author, "y".repeat(1_300));
        talk.comment(post, me, "z".repeat(9_000));
        talk.post(calm, author, "court");
    }

    @Test
    void it_says_how_much_came_and_from_where_without_ones_own_words() {
        assertThat(loads.of(me).shares()).extracting(Share::community).containsExactly(loud, calm);
        assertThat(loads.of(me).shares().getFirst())
                .isEqualTo(new Share(loud, "Parole Bavarde", Level.AT_ONCE, 1, 1, 3_900, 0, 0));
        assertThat(loads.of(me).minutes()).isEqualTo(3);
    }

    @Test
    void a_word_here_and_there_is_less_than_a_minute_and_not_one_for_each_place() {
        jdbc.sql("delete from comment").update();
        jdbc.sql("update post set title = '', body = repeat('x', 400) where community_id = :loud")
                .param("loud", loud)
                .update();
        jdbc.sql("update post set title = '', body = repeat('x', 200) where community_id = :calm")
                .param("calm", calm)
                .update();
        assertThat(loads.of(me).minutes()).isZero();
        assertThat(page(Cast.MEMBER, ""))
                .contains("En sept jours, moins d’une minute de lecture", "</svg> moins d’une minute")
                .containsSubsequence("width=\"60\"/>", "width=\"30\"/>")
                .doesNotContain("1 min");
    }

    @Test
    void what_is_silent_archived_or_read_on_coming_did_not_come_but_where_one_is_answered_did() {
        long author = talk.person("Bleuenn");
        long silent = talk.community("Muette");
        talk.follows(me, silent, "SILENCE");
        talk.post(silent, author, "w".repeat(5_000));
        long mine = talk.post(silent, me, "Qui vient ?");
        talk.comment(mine, author, "Moi");
        long old = talk.community("Ancienne");
        talk.follows(me, old, "DIGEST");
        talk.post(old, author, "Avant");
        jdbc.sql("update community set archived_at = now() where id = :old")
                .param("old", old)
                .update();
        var load = loads.of(me);
        assertThat(load.shares()).extracting(Share::community).containsExactly(loud, calm, silent);
        assertThat(load.shares().getLast())
                .extracting(Share::posts, Share::comments)
                .containsExactly(0, 1);
        assertThat(load.stayed()).isEqualTo(1);
        assertThat(page(Cast.MEMBER, "")).contains("1 autre message est resté");
    }

    @Test
    void what_others_wrote_in_conversations_and_what_names_one_elsewhere_came_too() {
        long author = talk.person("Denez");
        talk.whenNamed(me, "AT_ONCE");
        long away = talk.community("Ailleurs");
        long post = talk.post(away, author, "v".repeat(1_300));
        long conversation = conversation(author);
        assertThat(loads.of(me).elsewhere()).isEqualTo(new Aside(0, 0));
        jdbc.sql("insert into mention (post_id, account_id, name) values (:post, :me, 'Karim')")
                .param("post", post)
                .param("me", me)
                .update();
        assertThat(loads.of(me).elsewhere()).isEqualTo(new Aside(1, 1_300));
        assertThat(loads.of(me).conversations()).isEqualTo(new Aside(1, 2_600));
        assertThat(page(Cast.MEMBER, "")).contains("Vos conversations", "Là où on vous nomme");
        int stayed = loads.of(me).stayed();
        jdbc.sql("update named_choice set level = 'WHEN_I_COME' where account_id = :me")
                .param("me", me)
                .update();
        assertThat(loads.of(me).conversations()).isEqualTo(new Aside(0, 0));
        assertThat(loads.of(me).stayed()).isEqualTo(stayed + 2);
        jdbc.sql("update participant set muted_at = now() where conversation_id = :id and account_id = :me")
                .param("id", conversation)
                .param("me", me)
                .update();
        assertThat(loads.of(me).stayed()).as("muted").isEqualTo(stayed + 1);
    }

    /** The other wrote 2,600 characters, the viewer 500. */
    private long conversation(long other) {
        long id = jdbc.sql("insert into conversation (direct, position) values (false, 2) returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into participant (conversation_id, account_id) values (:id, :me), (:id, :other)")
                .param("id", id)
                .param("me", me)
                .param("other", other)
                .update();
        jdbc.sql("""
                insert into message (conversation_id, author_id, body, position)
                values (:id, :other, repeat('u', 2600), 1), (:id, :me, repeat('t', 500), 2)
                """).param("id", id).param("me", me).param("other", other).update();
        return id;
    }

    @Test
    void moving_back_where_nothing_had_been_chosen_leaves_nothing_chosen() {
        jdbc.sql("delete from follow where account_id = :me and community_id = :loud")
                .param("me", me)
                .param("loud", loud)
                .update();
        jdbc.sql("update community set suggested_level = 'AT_ONCE' where id = :loud")
                .param("loud", loud)
                .update();
        post("/attention/load/moves?community=" + loud);
        assertThat(chosen()).isEqualTo(2);
        post("/attention/load/moves/removal?unchosen=" + loud);
        assertThat(chosen()).isEqualTo(1);
    }

    private long chosen() {
        return jdbc.sql("select count(*) from follow where account_id = :me")
                .param("me", me)
                .query(Long.class)
                .single();
    }

    @Test
    void one_click_moves_what_comes_at_once_to_the_digest_and_one_moves_it_back() {
        post("/attention/load/moves?community=" + loud + "&community=" + calm);
        assertThat(loads.of(me).shares()).extracting(Share::level).containsOnly(Level.DIGEST);
        post("/attention/load/moves/removal?community=" + loud);
        assertThat(loads.of(me).shares()).extracting(Share::level).containsExactly(Level.AT_ONCE, Level.DIGEST);
    }

    @Test
    void nobody_else_sees_it_the_administrator_included() {
        assertThat(page(Cast.MEMBER, "")).contains("Parole Bavarde");
        for (String other : new String[] {Cast.ADMINISTRATOR, Cast.COORDINATION, Cast.GUEST}) {
            for (String asked : new String[] {"", "?viewer=" + me, "?account=" + me, "?id=" + me}) {
                assertThat(page(other, asked)).as(other + asked).doesNotContain("Parole Bavarde");
            }
        }
    }

    private String page(String email, String query) {
        return new String(
                        http.get()
                                .uri("/attention/load" + query)
                                .with(cast.as(email))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ');
    }

    private void post(String address) {
        http.post().uri(address).with(cast.as(Cast.MEMBER)).with(csrf()).exchange();
    }
}

package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** A discussion that has had its time: read, found, and left alone. */
@MaillageTest
@Transactional
class ArchiveTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String keeper = "";
    private String author = "";
    private String other = "";
    private long post;
    private long comment;

    @BeforeEach
    void a_question_and_an_answer() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Où trouver un interprète ?");
        comment = scene.comment(post, other, "À l’accueil de jour.");
    }

    @Test
    void it_leaves_the_list_for_the_archive_is_read_where_it_was_and_comes_back() {
        send(author, "/posts/" + post + "/archiving");
        assertThat(read("")).doesNotContain("Qui sait ?");
        assertThat(read("/archive")).contains("Qui sait ?", "Archivée");
        assertThat(get("/posts/" + post))
                .contains("À l’accueil de jour.", "Cette discussion est archivée")
                .doesNotContain("id=\"reply\"");
        send(author, "/posts/" + post + "/archiving/removal");
        assertThat(read("")).contains("Qui sait ?");
        assertThat(read("/archive")).doesNotContain("Qui sait ?");
    }

    @Test
    void nothing_is_added_to_it_nor_changed_about_it_until_it_is_taken_out() {
        send(author, "/posts/" + post + "/archiving");
        send(other, "/posts/" + post + "/comments?body=Encore+un+mot");
        send(other, "/posts/" + post + "/draft?body=Encore+un+mot");
        for (String act : new String[] {"/reactions?kind=USEFUL", "/comments/" + comment + "/reactions?kind=USEFUL"}) {
            assertThat(send(keeper, "/posts/" + post + act)).as(act).isEqualTo(404);
        }
        for (String act : new String[] {"/pin", "/closing", "/answer?comment=" + comment, "/urgency?reason=Vite"}) {
            assertThat(send(keeper, "/posts/" + post + act)).as(act).isEqualTo(404);
        }
        assertThat(count("select count(*) from comment where post_id = :post")).isEqualTo(1);
        assertThat(count("select count(*) from draft where post_id = :post")).isZero();
        assertThat(count("select count(*) from reaction where post_id = :post")).isZero();
        send(author, "/posts/" + post + "/archiving/removal");
        send(other, "/posts/" + post + "/comments?body=Encore+un+mot");
        assertThat(count("select count(*) from comment where post_id = :post")).isEqualTo(2);
    }

    @Test
    void a_pinned_one_leaves_its_place_and_is_pinned_again_where_there_is_room() {
        send(keeper, "/posts/" + post + "/pin");
        send(keeper, "/posts/" + post + "/archiving");
        assertThat(read("")).doesNotContain("Qui sait ?");
        for (int i = 1; i <= Pins.MOST; i++) {
            long one = scene.post(community, author, PostKind.MESSAGE, "Épinglé " + i, "Texte");
            assertThat(send(keeper, "/posts/" + one + "/pin")).isEqualTo(302);
        }
        send(keeper, "/posts/" + post + "/archiving/removal");
        assertThat(count("select count(*) from post where id = :post and pinned_at is null"))
                .isEqualTo(1);
    }

    @Test
    void what_its_author_does_is_not_journalled_what_who_keeps_the_community_does_is_and_once() {
        send(author, "/posts/" + post + "/archiving");
        send(author, "/posts/" + post + "/archiving/removal");
        assertThat(journalled()).isZero();
        send(keeper, "/posts/" + post + "/archiving");
        send(keeper, "/posts/" + post + "/archiving");
        assertThat(journalled()).isEqualTo(1);
        send(keeper, "/posts/" + post + "/archiving/removal");
        assertThat(journalled()).isEqualTo(2);
    }

    @Test
    void its_author_takes_an_archived_one_away_and_it_comes_back_to_the_archive() {
        send(author, "/posts/" + post + "/archiving");
        send(author, "/posts/" + post + "/removal");
        assertThat(read("/archive")).doesNotContain("Qui sait ?");
        assertThat(send(keeper, "/posts/" + post + "/archiving/removal")).isEqualTo(404);
        send(author, "/posts/" + post + "/return");
        assertThat(read("/archive")).contains("Qui sait ?");
        assertThat(read("")).doesNotContain("Qui sait ?");
    }

    private long journalled() {
        return jdbc.sql("select count(*) from journal_entry where subject = :subject and act like '%archive%'")
                .param("subject", "post/" + post)
                .query(Long.class)
                .single();
    }

    private long count(String sql) {
        return jdbc.sql(sql).param("post", post).query(Long.class).single();
    }

    private int send(String who, String address) {
        return http.post()
                .uri(address)
                .with(cast.as(who))
                .with(csrf())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String read(String list) {
        return get("/communities/" + community + list);
    }

    private String get(String address) {
        var answer = http.get().uri(address).with(cast.as(other)).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

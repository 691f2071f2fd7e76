package fr.maillage.community.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What a poll proposes is changed by its author while nobody answered, and what it proposed before is read in its history. */
@MaillageTest
@Transactional
class PollEditTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private long community;
    private String author = "";
    private String other = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
    }

    @Test
    void answers_are_changed_and_the_former_ones_stand_in_the_history() {
        long post = published("kind", "POLL", "title", "Quand ?", "options", "Le matin\nLe soir");
        assertThat(read(author, "/posts/" + post + "/edit")).contains("/posts/" + post + "/poll/edit");
        assertThat(edit(author, post, "options", "Le matin\nÀ midi").getStatus())
                .isEqualTo(302);
        assertThat(read(other, "/posts/" + post)).contains("À midi").doesNotContain("Le soir");
        assertThat(read(other, "/posts/" + post + "/history"))
                .contains("Ce qui est proposé", "Le soir", "midi", "<del>", "<ins>");
        send(author, "/posts/" + post + "/edit", "title", "Quand donc ?", "body", "", "since", since(post));
        assertThat(read(other, "/posts/" + post + "/history")).contains("Quand", "donc", "Le soir");
    }

    @Test
    void dates_are_changed_too_and_read_as_dates() {
        long post = published(
                "kind",
                "DATE_POLL",
                "title",
                "Réunion",
                "date",
                "2027-03-12",
                "at",
                "14:30",
                "date",
                "2027-03-15",
                "at",
                "");
        edit(author, post, "date", "2027-03-12", "at", "14:30", "date", "2027-03-16", "at", "");
        assertThat(jdbc.sql("select poll_words(:post)")
                        .param("post", post)
                        .query(String.class)
                        .single())
                .isEqualTo("2027-03-12 14:30\n2027-03-16");
        assertThat(read(other, "/posts/" + post + "/history")).contains("vendredi 12 mars 2027", "lundi", "mardi");
    }

    @Test
    void once_somebody_answered_nothing_is_changed_and_the_author_reads_why() {
        long post = published("kind", "POLL", "title", "Quand ?", "options", "Le matin\nLe soir");
        String seen = since(post);
        long option = jdbc.sql("select min(id) from poll_option where post_id = :post")
                .param("post", post)
                .query(Long.class)
                .single();
        send(other, "/posts/" + post + "/vote", "option", String.valueOf(option));
        assertThat(read(author, "/posts/" + post + "/edit"))
                .contains("quelqu’un a déjà répondu")
                .doesNotContain("/poll/edit");
        var refused = send(author, "/posts/" + post + "/poll/edit", "options", "Le matin\nÀ midi", "since", seen);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("quelqu’un a déjà répondu");
        assertThat(read(other, "/posts/" + post)).contains("Le soir").doesNotContain("À midi");
        send(other, "/posts/" + post + "/vote/withdrawal");
        assertThat(edit(author, post, "options", "Le matin\nÀ midi").getStatus())
                .isEqualTo(302);
    }

    @Test
    void only_its_author_changes_it_and_two_pages_do_not_overwrite_each_other() {
        long post = published("kind", "POLL", "title", "Quand ?", "options", "Le matin\nLe soir");
        String seen = since(post);
        scene.person("Animatrice", community, "FACILITATOR");
        for (String who : List.of(other, "animatrice@scene.test")) {
            assertThat(edit(who, post, "options", "Un\nDeux").getStatus()).isEqualTo(404);
        }
        edit(author, post, "options", "Le matin\nÀ midi");
        var late = send(author, "/posts/" + post + "/poll/edit", "options", "Un\nDeux", "since", seen);
        assertThat(late.getStatus()).isEqualTo(422);
        assertThat(text(late)).contains("Le texte a changé entre-temps", "<li>À midi</li>", "Deux");
        assertThat(text(edit(author, post, "options", "Un"))).contains("Proposez au moins deux réponses.");
    }

    private MockHttpServletResponse edit(String who, long post, String... fields) {
        var all = new java.util.ArrayList<>(List.of("since", since(post)));
        all.addAll(List.of(fields));
        return send(who, "/posts/" + post + "/poll/edit", all.toArray(String[]::new));
    }

    private String since(long post) {
        return jdbc.sql("select coalesce(edited_at, at) from post where id = :post")
                .param("post", post)
                .query((row, n) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single()
                .toString();
    }

    private long published(String... fields) {
        assertThat(send(author, "/communities/" + community + "/posts", fields).getStatus())
                .isEqualTo(302);
        return jdbc.sql("select max(id) from post").query(Long.class).single();
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = http.get().uri(address).with(cast.as(who)).exchange().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replaceAll("[\u00a0\u202f]", " ");
    }
}

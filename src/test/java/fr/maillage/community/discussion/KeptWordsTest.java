package fr.maillage.community.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was typed is still there when it is refused. */
@MaillageTest
class KeptWordsTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    Door door;

    @LocalServerPort
    int port;

    private String author = "";
    private long community;
    private long post;

    @BeforeEach
    void a_discussion() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void an_answer_to_a_discussion_that_was_closed_meanwhile_can_be_copied() {
        jdbc.sql("update post set closed_at = now() where id = :id")
                .param("id", post)
                .update();
        var refused = send("/posts/" + post + "/comments", "body", "Une longue réponse");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused))
                .contains(
                        "la discussion est close",
                        ">Une longue réponse</textarea>",
                        "href=\"/posts/" + post + "\">Voir la discussion");
        var kept = send("/posts/" + post + "/draft", "body", "Une longue réponse");
        assertThat(kept.getStatus()).as("what is kept for later").isEqualTo(409);
        assertThat(text(kept)).contains(">Une longue réponse</textarea>");
    }

    @Test
    void an_answer_to_a_discussion_that_was_taken_away_meanwhile_can_be_copied_and_tells_nothing_of_it() {
        String other = scene.person("Voisine", community, "MEMBER");
        long gone = scene.post(community, other, PostKind.MESSAGE, "Un secret", "Tu");
        jdbc.sql("update post set removed_at = now() where id = :id")
                .param("id", gone)
                .update();
        for (String act : new String[] {"/comments", "/draft"}) {
            var none = send("/posts/" + gone + act, "body", "Une <b>longue</b> réponse");
            assertThat(none.getStatus()).as(act).isEqualTo(404);
            assertThat(text(none))
                    .contains("readonly", ">Une &lt;b&gt;longue&lt;/b&gt; réponse</textarea>", "les copier")
                    .doesNotContain("Un secret", "Scène");
        }
    }

    @Test
    void all_that_was_typed_for_what_is_not_there_any_more_can_be_copied() {
        for (String address : new String[] {"/pages/0/edit", "/communities/0/posts", "/conversations/0/messages"}) {
            assertThat(text(send(address, "title", "Qui prête quoi ?", "body", "Trois tablettes.")))
                    .as(address)
                    .contains(">Qui prête quoi ?\n\nTrois tablettes.</textarea>");
        }
    }

    @Test
    void what_was_typed_in_a_form_of_an_earlier_sign_in_can_be_copied() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/posts/" + post + "/comments"))
                            .header("Cookie", "maillage=" + door.session(author))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("body=Une+longue+page&_csrf=ancien"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("a attendu trop longtemps", ">Une longue page</textarea>");
        }
    }

    @Test
    void what_proves_who_one_is_is_never_shown_again() {
        var none = send("/posts/0/pin", "password", "Un secret", "code", "123456");
        assertThat(none.getStatus()).isEqualTo(404);
        assertThat(text(none)).doesNotContain("Un secret", "123456", "<textarea");
    }

    @Test
    void a_message_to_a_community_that_was_archived_meanwhile_can_be_copied() {
        jdbc.sql("update community set archived_at = now() where id = :id")
                .param("id", community)
                .update();
        for (String act : new String[] {"/posts", "/drafts"}) {
            var refused = send("/communities/" + community + act, "body", "Un long message");
            assertThat(refused.getStatus()).as(act).isEqualTo(409);
            assertThat(text(refused)).contains("Cette communauté est archivée", ">Un long message</textarea>");
        }
    }

    @Test
    void what_does_not_fit_in_a_project_any_more_is_refused_in_words() {
        long project = jdbc.sql("""
                insert into project (community_id, begun_by, name, objective) values (:community, :author, 'Essai', 'Voir')
                returning id
                """)
                .param("community", community)
                .param("author", scene.account(author))
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into project_task (project_id, stage, title, place)
                select :project, 'TODO', 'Tâche ' || n, n * 2 from generate_series(1, 300) n
                """).param("project", project).update();
        var refused = send("/projects/" + project + "/tasks", "title", "Encore une tâche", "stage", "TODO");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("Il y en a déjà 300", "Encore une tâche</textarea>");
        jdbc.sql("update membership set role = 'READER' where community_id = :community")
                .param("community", community)
                .update();
        assertThat(send("/projects/" + project + "/tasks", "title", "Encore", "stage", "TODO")
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse send(String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(author)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}

package fr.maillage.community.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class EditTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private String author = "";
    private String other = "";
    private String outsider = "";
    private long community;
    private long post;
    private long comment;

    @BeforeEach
    void something_written() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        outsider = scene.person("Passant", community, null);
        post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Le groupe de parole est mardi.");
        comment = scene.comment(post, other, "Merci beaucoup");
    }

    @Test
    void an_edit_shows_and_leads_to_what_stood_there_before() {
        assertThat(read(other, "/posts/" + post)).doesNotContain("/history");
        edit("/posts/" + post, "Le groupe de parole est jeudi.", since());
        assertThat(read(other, "/posts/" + post)).contains("est jeudi.", "/posts/" + post + "/history");
        String history = read(other, "/posts/" + post + "/history");
        assertThat(history).contains("<del>", "mardi</del>", "jeudi</ins>", "Modifié le", "Écrit le");
    }

    @Test
    void the_history_is_read_by_whoever_reads_the_post_and_by_nobody_else() {
        edit("/posts/" + post, "Le groupe de parole est jeudi.", since());
        assertThat(get(outsider, "/posts/" + post + "/history").getStatus()).isEqualTo(200);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        assertThat(get(outsider, "/posts/" + post + "/history").getStatus()).isEqualTo(404);
        assertThat(get(outsider, "/posts/" + post + "/comments/" + comment + "/history")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void nobody_has_anything_new_to_read_after_an_edit() {
        long before = position();
        edit("/posts/" + post, "Le groupe de parole est jeudi.", since());
        assertThat(position()).isEqualTo(before);
    }

    @Test
    void the_second_of_two_edits_at_once_is_told_and_keeps_what_was_typed() {
        String seen = since();
        edit("/posts/" + post, "Le groupe de parole est jeudi.", seen);
        var told = edit("/posts/" + post, "Le groupe de parole est mardi soir.", seen);
        assertThat(told.getStatus()).isEqualTo(422);
        assertThat(text(told))
                .contains("Le texte a changé entre-temps", "est jeudi.", "est mardi soir.</textarea>", since());
        assertThat(body()).isEqualTo("Le groupe de parole est jeudi.");
        assertThat(edit("/posts/" + post, "Le groupe de parole est mardi soir.", since())
                        .getStatus())
                .isEqualTo(302);
        assertThat(body()).isEqualTo("Le groupe de parole est mardi soir.");
    }

    @Test
    void an_edit_sent_twice_is_one_and_one_that_changes_nothing_is_none() {
        String seen = since();
        edit("/posts/" + post, "Une\r\nautre", seen);
        assertThat(edit("/posts/" + post, "Une\nautre", seen).getStatus()).isEqualTo(302);
        edit("/posts/" + post, "Une\nautre", since());
        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void a_mistake_is_told_and_nothing_typed_is_lost() {
        var refused = http.post()
                .uri("/posts/" + post + "/edit")
                .with(cast.as(author))
                .with(csrf())
                .param("title", "")
                .param("body", "Un texte soigné")
                .param("since", since())
                .exchange()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Un texte soigné</textarea>", "Dites la question");
    }

    @Test
    void a_text_that_comes_to_name_someone_is_asked_about() {
        var asked = edit("/posts/" + post, "Vu avec Monsieur Kerdoncuff.", since());
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(text(asked)).contains("Vu avec Monsieur X.");
        assertThat(versions()).isZero();
    }

    @Test
    void a_comment_is_edited_by_who_wrote_it() {
        var since = jdbc.sql("select at from comment where id = :id")
                .param("id", comment)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant()
                .toString();
        var done = http.post()
                .uri("/posts/" + post + "/comments/" + comment + "/edit")
                .with(cast.as(other))
                .with(csrf())
                .param("body", "Merci à vous")
                .param("since", since)
                .exchange();
        assertThat(done).hasStatus3xxRedirection();
        assertThat(read(author, "/posts/" + post + "/comments/" + comment + "/history"))
                .contains("Merci", "beaucoup</del>", "à vous</ins>");
    }

    private MockHttpServletResponse edit(String address, String body, String since) {
        return http.post()
                .uri(address + "/edit")
                .with(cast.as(author))
                .with(csrf())
                .param("title", "Qui sait ?")
                .param("body", body)
                .param("since", since)
                .exchange()
                .getResponse();
    }

    private String since() {
        return jdbc.sql("select coalesce(edited_at, at) from post where id = :id")
                .param("id", post)
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant()
                .toString();
    }

    private String body() {
        return jdbc.sql("select body from post where id = :id")
                .param("id", post)
                .query(String.class)
                .single();
    }

    private long position() {
        return jdbc.sql(
                        "select c.position + p.last_position from community c join post p on p.community_id = c.id where p.id = :id")
                .param("id", post)
                .query(Long.class)
                .single();
    }

    private long versions() {
        return jdbc.sql("select count(*) from post_version where post_id = :id")
                .param("id", post)
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    private String read(String who, String address) {
        return text(get(who, address));
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

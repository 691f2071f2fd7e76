package fr.maillage.community.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What someone begins to write is kept, for them alone, until they publish it. */
@MaillageTest
@Transactional
class DraftsTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    private final String key = UUID.randomUUID().toString();
    private long community;
    private String author = "";
    private String other = "";
    private long post;

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        other = scene.person("Repondeur", community, "MEMBER");
        post = scene.post(community, other, PostKind.QUESTION, "Qui sait ?", "Où trouver un interprète ?");
    }

    @Test
    void a_draft_is_found_again_where_one_writes_and_among_one_s_drafts() {
        keepWords("Un essai", "Le début d’un texte");
        assertThat(read(author, "/drafts")).contains("Un essai", "Scène");
        assertThat(read(author, "/communities/" + community + "/posts/new"))
                .contains("Vous aviez commencé", "Un essai");
        assertThat(read(author, "/communities/" + community + "/posts/new?draft=" + draft()))
                .contains("Le début d’un texte", key, keepsItself());
        assertThat(read(other, "/communities/" + community)).doesNotContain("Un essai");
        assertThat(read(other, "/search?q=essai")).doesNotContain("Un essai");
    }

    @Test
    void publishing_ends_the_draft_and_nothing_that_arrives_late_brings_it_back() {
        keepWords("Un essai", "Le début");
        send(author, "/communities/" + community + "/posts", "title", "Un essai", "body", "Le tout", "once", key);
        assertThat(drafts()).isZero();
        type("Le début, encore");
        assertThat(drafts()).isZero();
        assertThat(read(other, "/communities/" + community)).contains("Le tout");
    }

    @Test
    void what_is_typed_is_kept_as_it_is_typed_and_emptied_as_it_is_emptied() {
        assertThat(type("Une phrase")).contains("Brouillon gardé");
        assertThat(type("Une phrase et demie")).contains("Brouillon gardé");
        assertThat(jdbc.sql("select body from draft").query(String.class).list())
                .containsExactly("Une phrase et demie");
        assertThat(type("")).doesNotContain("Brouillon gardé");
        assertThat(drafts()).isZero();
    }

    @Test
    void a_deleted_draft_comes_back_with_one_click() {
        keepWords("Un essai", "Le début");
        long draft = draft();
        send(author, "/drafts/" + draft + "/removal");
        assertThat(read(author, "/drafts")).doesNotContain("Un essai");
        send(author, "/drafts/" + draft + "/return");
        assertThat(read(author, "/drafts")).contains("Un essai");
    }

    @Test
    void an_answer_begun_stands_in_its_field_again_until_it_is_sent() {
        send(author, "/posts/" + post + "/draft", "body", "Je crois que", "once", key);
        assertThat(read(author, "/posts/" + post)).contains(">Je crois que</textarea>", key);
        assertThat(read(other, "/posts/" + post)).doesNotContain("Je crois que");
        assertThat(read(author, "/drafts")).contains("Réponse à «", "Qui sait");
        send(author, "/posts/" + post + "/comments", "body", "Je crois que oui", "once", key);
        assertThat(drafts()).isZero();
    }

    @Test
    void nobody_else_opens_keeps_or_deletes_a_draft() {
        keepWords("Un essai", "Le début");
        long draft = draft();
        String compose = "/communities/" + community + "/posts/new?draft=" + draft;
        for (String who : new String[] {other, scene.person("Passant", community, null), Cast.ADMINISTRATOR}) {
            assertThat(get(who, compose).getStatus()).as(who).isEqualTo(404);
            for (String act : new String[] {"/removal", "/return", "/plan/removal"}) {
                assertThat(send(who, "/drafts/" + draft + act).getStatus())
                        .as(who + act)
                        .isEqualTo(404);
            }
            assertThat(read(who, "/drafts")).doesNotContain("Un essai");
        }
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void only_who_writes_there_keeps_a_draft_there() {
        String reader = scene.person("Lectrice", community, "READER");
        for (String who : new String[] {reader, scene.person("Passant", community, null), Cast.GUEST}) {
            assertThat(send(who, "/communities/" + community + "/drafts", "body", "Texte")
                            .getStatus())
                    .as(who)
                    .isEqualTo(404);
            assertThat(send(who, "/posts/" + post + "/draft", "body", "Texte").getStatus())
                    .as(who)
                    .isEqualTo(404);
        }
        assertThat(drafts()).isZero();
    }

    @Test
    void a_text_is_still_there_for_its_author_who_cannot_write_there_any_more() {
        keepWords("Un essai", "Mon texte à moi");
        jdbc.sql("delete from membership where account_id = :account")
                .param("account", scene.account(author))
                .update();
        assertThat(read(author, "/drafts")).contains("Vous ne pouvez plus écrire", "Mon texte à moi");
        jdbc.sql("update community set kind = 'SECRET'").update();
        assertThat(read(author, "/drafts")).contains("Mon texte à moi").doesNotContain("Scène");
    }

    @Test
    void a_post_is_planned_and_waits_for_its_author_again_with_one_click() {
        plan("2999-01-01");
        assertThat(drafts()).isZero();
        plan(LocalDate.now().minusDays(1).toString());
        assertThat(drafts()).isZero();
        plan(LocalDate.now().plusDays(3).toString());
        assertThat(read(author, "/drafts")).contains("Publication le", "Ne plus publier à cette date");
        assertThat(read(author, "/communities/" + community + "/posts/new?draft=" + draft()))
                .contains("name=\"planned\"", "value=\"08:30\"")
                .doesNotContain(keepsItself()); // what is planned does not keep itself while one types
        type("Un texte changé à moitié");
        assertThat(read(author, "/drafts")).contains("Publication le");
        send(author, "/drafts/" + draft() + "/plan/removal");
        assertThat(read(author, "/drafts")).contains("Un essai").doesNotContain("Publication le");
    }

    @Test
    void a_moment_that_is_proposed_is_taken_with_its_button() {
        String tomorrow = LocalDate.now().plusDays(1).toString();
        String form = "/communities/" + community + "/posts";
        send(author, form, "body", "Le tout", "once", key, "when", "now", "later", tomorrow + "T08:45");
        assertThat(jdbc.sql("select to_char(publish_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') from draft")
                        .query(String.class)
                        .single())
                .isEqualTo(tomorrow + " 08:45");
    }

    @Test
    void adding_a_file_or_keeping_a_draft_forgets_nothing_of_when_and_whom_it_disturbs() {
        String day = LocalDate.now().plusDays(3).toString();
        for (String act : new String[] {"attach", "keep"}) {
            keep("when", "later", "day", day, "hour", "08:30", "quiet", "true", act, "yes");
            assertThat(read(author, "/communities/" + community + "/posts/new?draft=" + draft()))
                    .containsPattern("value=\"later\" checked")
                    .containsPattern("value=\"true\" checked")
                    .contains("value=\"" + day + "\"", "value=\"08:30\"");
        }
    }

    @Test
    void a_planned_post_whose_file_is_taken_away_is_still_planned() {
        plan(LocalDate.now().plusDays(3).toString());
        long attachment = attachment();
        keep("remove", String.valueOf(attachment), "planned", "true");
        assertThat(read(author, "/drafts")).contains("Publication le");
        assertThat(jdbc.sql("select count(*) from attachment where id = :id")
                        .param("id", attachment)
                        .query(Integer.class)
                        .single())
                .isZero();
        keep("planned", "true");
        assertThat(read(author, "/drafts")).contains("Un essai").doesNotContain("Publication le");
    }

    @Test
    void a_planned_post_is_not_left_unsound_by_adding_a_file() {
        plan(LocalDate.now().plusDays(3).toString());
        assertThat(send(
                                author,
                                "/communities/" + community + "/drafts",
                                "title",
                                "Un essai",
                                "body",
                                "Vu avec Monsieur Kerdoncuff",
                                "once",
                                key,
                                "attach",
                                "yes",
                                "planned",
                                "true")
                        .getStatus())
                .isEqualTo(422);
        assertThat(jdbc.sql("select body from draft").query(String.class).single())
                .isEqualTo("Le tout");
    }

    @Test
    void dates_alone_are_kept_while_they_are_typed() {
        String form = "/communities/" + community + "/drafts";
        var typed = http.post()
                .uri(form)
                .header("HX-Request", "true")
                .with(cast.as(author))
                .with(csrf())
                .param("kind", "DATE_POLL")
                .param("date", "2027-03-04")
                .param("once", key)
                .exchange()
                .getResponse();
        assertThat(text(typed)).contains("Brouillon gardé");
        assertThat(drafts()).isEqualTo(1);
    }

    @Test
    void a_draft_has_a_size_and_so_have_all_of_them_together() {
        String long40 = "a".repeat(40_001);
        assertThat(type(long40)).doesNotContain("Brouillon gardé");
        var refused = send(author, "/communities/" + community + "/drafts", "body", long40, "once", key);
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("Ce texte a 40", long40);
        assertThat(text(send(author, "/posts/" + post + "/draft", "body", long40, "once", key)))
                .contains(long40);
        assertThat(drafts()).isZero();
        jdbc.sql("""
                insert into draft (author_id, key, community_id, body)
                select :author, gen_random_uuid(), :community, 'Texte ' || n from generate_series(1, 200) n
                """)
                .param("author", scene.account(author))
                .param("community", community)
                .update();
        var full = send(author, "/communities/" + community + "/drafts", "body", "Encore", "once", key);
        assertThat(full.getStatus()).isEqualTo(409);
        assertThat(text(full)).contains("Vous avez déjà 200 brouillons", ">Encore</textarea>");
        assertThat(send(author, "/posts/" + post + "/draft", "body", "Encore", "once", key)
                        .getStatus())
                .isEqualTo(404);
        assertThat(drafts()).isEqualTo(200);
        assertThat(send(other, "/communities/" + community + "/drafts", "body", "Encore")
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void of_the_deleted_ones_the_last_are_kept() {
        for (int i = 0; i < 60; i++) {
            jdbc.sql("""
                    insert into draft (author_id, key, community_id, body)
                    values (:author, gen_random_uuid(), :community, 'Texte')
                    """)
                    .param("author", scene.account(author))
                    .param("community", community)
                    .update();
            send(author, "/drafts/" + draft() + "/removal");
        }
        assertThat(jdbc.sql("select count(*) from draft").query(Integer.class).single())
                .isEqualTo(50);
    }

    /** What the form of a draft sends while one types. */
    private String keepsItself() {
        return "hx-post=\"/communities/" + community + "/drafts\"";
    }

    private void keep(String... more) {
        var fields = new ArrayList<>(List.of("title", "Un essai", "body", "Le tout", "once", key));
        fields.addAll(List.of(more));
        assertThat(send(author, "/communities/" + community + "/drafts", fields.toArray(String[]::new))
                        .getStatus())
                .isEqualTo(302);
    }

    private long attachment() {
        return jdbc.sql("""
                with kept as (insert into file (name, type, size) values ('essai.pdf', 'application/pdf', 1) returning id)
                insert into attachment (file_id, draft_id) select id, :draft from kept returning id
                """).param("draft", draft()).query(Long.class).single();
    }

    private void plan(String day) {
        send(
                author,
                "/communities/" + community + "/posts",
                "title",
                "Un essai",
                "body",
                "Le tout",
                "once",
                key,
                "when",
                "later",
                "day",
                day,
                "hour",
                "08:30");
    }

    private void keepWords(String title, String body) {
        assertThat(send(author, "/communities/" + community + "/drafts", "title", title, "body", body, "once", key)
                        .getStatus())
                .isEqualTo(302);
    }

    private String type(String body) {
        return text(http.post()
                .uri("/communities/" + community + "/drafts")
                .header("HX-Request", "true")
                .with(cast.as(author))
                .with(csrf())
                .param("body", body)
                .param("once", key)
                .exchange()
                .getResponse());
    }

    private long draft() {
        return jdbc.sql("select max(id) from draft").query(Long.class).single();
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft where deleted_at is null")
                .query(Long.class)
                .single();
    }

    private MockHttpServletResponse send(String who, String address, String... fields) {
        var request = http.post().uri(address).with(cast.as(who)).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse();
    }

    private MockHttpServletResponse get(String who, String address) {
        return http.get().uri(address).with(cast.as(who)).exchange().getResponse();
    }

    private String read(String who, String address) {
        var answer = get(who, address);
        assertThat(answer.getStatus()).isEqualTo(200);
        return text(answer);
    }

    private static String text(MockHttpServletResponse answer) {
        return Unmarked.of(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' '));
    }
}

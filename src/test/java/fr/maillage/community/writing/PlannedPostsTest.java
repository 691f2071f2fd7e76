package fr.maillage.community.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What was planned is published when its time has come: once, and only if its author may write there then. */
@MaillageTest
class PlannedPostsTest {
    private static final int NODES = 4;
    private static final int POSTS = 12;

    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    PlannedPosts planned;

    private long community;
    private String author = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void several_nodes_publish_each_post_once() throws InterruptedException {
        for (int i = 0; i < POSTS; i++) {
            due("Prévu " + i);
        }
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            for (int i = 0; i < NODES; i++) {
                nodes.execute(planned::publishDue);
            }
        }
        assertThat(jdbc.sql("select count(*), count(distinct title), max(position) from post where community_id = :c")
                        .param("c", community)
                        .query((row, n) -> row.getInt(1) + " " + row.getInt(2) + " " + row.getInt(3))
                        .single())
                .isEqualTo("12 12 12");
        assertThat(jdbc.sql("select count(*) from draft").query(Long.class).single())
                .isZero();
    }

    @Test
    void what_its_author_may_not_publish_any_more_is_told_to_them_and_holds_nothing_up() {
        due("Prévu sans droit");
        long other = scene.community(false);
        scene.person("Autrice", other, "MEMBER");
        jdbc.sql("delete from membership where community_id = :c")
                .param("c", community)
                .update();
        community = other;
        due("Prévu avec droit");
        planned.publishDue();
        assertThat(titles()).containsExactly("Prévu avec droit");
        assertThat(read("/drafts")).contains("Prévu sans droit", "vous ne pouviez plus écrire");
    }

    @Test
    void above_what_is_planned_it_is_said_that_it_will_tell_people() {
        due("Prévu");
        assertThat(read("/drafts"))
                .contains("Un brouillon ne prévient personne ; un texte prévu prévient comme tout autre");
    }

    @Test
    void where_one_writes_it_stands_with_the_moment_it_is_planned_for() {
        due("Prévu");
        assertThat(read("/communities/" + community + "/posts/new"))
                .contains("Publication le")
                .doesNotContain("gardé le");
    }

    @Test
    void nothing_of_a_suspended_account_is_published() {
        due("Prévu avant");
        jdbc.sql("update account set suspended_at = now() where email = :email")
                .param("email", author)
                .update();
        planned.publishDue();
        assertThat(titles()).isEmpty();
    }

    @Test
    void it_disturbs_nobody_where_its_author_wanted_so() {
        due("Prévu sans bruit");
        jdbc.sql("update draft set quiet = true where author_id = :author")
                .param("author", scene.account(author))
                .update();
        planned.publishDue();
        assertThat(jdbc.sql("select quiet from post where author_id = :author")
                        .param("author", scene.account(author))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void where_messages_have_come_to_be_read_first_it_waits_to_be_read() {
        jdbc.sql("update community set approves_first = true where id = :c")
                .param("c", community)
                .update();
        due("Prévu avant la relecture");
        due("Quel jour ?");
        jdbc.sql("update draft set kind = 'POLL', poll_options = E'A\\nB' where title = 'Quel jour ?'")
                .update();
        planned.publishDue();
        assertThat(titles()).isEmpty();
        assertThat(jdbc.sql("select title from awaiting where author_id = :author")
                        .param("author", scene.account(author))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Prévu avant la relecture", "Quel jour ?");
        assertThat(jdbc.sql("select poll_options from awaiting where title = 'Quel jour ?'")
                        .query(String.class)
                        .single())
                .isEqualTo("A\nB");
    }

    @Test
    void a_picture_without_description_is_not_published() {
        due("Prévu avec image");
        jdbc.sql("""
                with kept as (
                    insert into file (name, type, size, width, height) values ('a.png', 'image/png', 1, 1, 1) returning id)
                insert into attachment (file_id, draft_id)
                select kept.id, d.id from kept, draft d where d.author_id = :author
                """).param("author", scene.account(author)).update();
        planned.publishDue();
        assertThat(titles()).isEmpty();
        assertThat(read("/drafts")).contains("une image n’était pas décrite");
    }

    @Test
    void a_form_opened_on_what_has_been_published_since_does_not_publish_it_twice() {
        String key = due("Prévu une fois");
        planned.publishDue();
        http.post()
                .uri("/communities/" + community + "/posts")
                .with(cast.as(author))
                .with(csrf())
                .param("title", "Prévu une fois, corrigé")
                .param("body", "Texte")
                .param("planned", "true")
                .param("once", key)
                .exchange();
        assertThat(titles()).containsExactly("Prévu une fois");
    }

    private String due(String title) {
        String key = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into draft (author_id, key, community_id, title, body, publish_at)
                values (:author, :key::uuid, :community, :title, 'Texte', now() - interval '1 second')
                """)
                .param("author", scene.account(author))
                .param("key", key)
                .param("community", community)
                .param("title", title)
                .update();
        return key;
    }

    private java.util.List<String> titles() {
        return jdbc.sql("select title from post where author_id = :author order by id")
                .param("author", scene.account(author))
                .query((row, n) -> row.getString("title"))
                .list();
    }

    private String read(String address) {
        var answer = http.get().uri(address).with(cast.as(author)).exchange().getResponse();
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}

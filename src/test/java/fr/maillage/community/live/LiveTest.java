package fr.maillage.community.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a page that is open is told, and when it is told nothing any more. */
@MaillageTest
class LiveTest {
    private static final String[] TOLD = {"event: ", Ear.OVER};

    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Audience audience;

    @LocalServerPort
    int port;

    private long community;
    private long post;
    private String author = "";
    private String reader = "";

    @BeforeEach
    void a_discussion_in_a_secret_community() {
        community = scene.community(false);
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lecteur", community, "READER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui a un vidéoprojecteur ?", "Pour jeudi.");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void it_is_told_that_there_is_something_new_and_nothing_of_what_was_said() throws Exception {
        try (var ear = listen(reader)) {
            assertThat(ear.next("retry")).matches("retry: \\d{4}");
            scene.comment(post, author, "Un mot confidentiel.");
            assertThat(ear.next("id", "event")).isEqualTo("id: " + position());
            assertThat(ear.next("event", "data")).isEqualTo("event: new");
            assertThat(ear.next("data")).isEqualTo("data: .");
            jdbc.sql("select take_away_comment(id, null) from comment where post_id = :post")
                    .param("post", post)
                    .query((row, n) -> "")
                    .list();
            assertThat(ear.next(TOLD)).isEqualTo("event: changed");
        }
    }

    @Test
    void whatever_changes_in_what_it_shows_is_told() throws Exception {
        long comment = scene.comment(post, author, "Le mien, si on me le rapporte.");
        jdbc.sql("insert into poll (post_id, several, at_the_end) values (:post, false, false)")
                .param("post", post)
                .update();
        long option = jdbc.sql(
                        "insert into poll_option (post_id, position, label) values (:post, 1, 'Oui') returning id")
                .param("post", post)
                .query(Long.class)
                .single();
        try (var ear = listen(reader)) {
            ear.next("retry");
            for (String change : new String[] {
                "update post set body = 'Pour vendredi.', edited_at = now() where id = :post",
                "update comment set body = 'Le mien.', edited_at = now() where id = :comment",
                "update post set signed = 'Membre 1' where id = :post",
                "update comment set signed = 'Membre 1' where id = :comment",
                "update post set answer_id = :comment where id = :post",
                "update post set closed_at = now() where id = :post",
                "update post set pinned_at = now() where id = :post",
                "update post set archived_at = now() where id = :post",
                "insert into reaction (account_id, post_id, kind) values (:account, :post, 'THANKS')",
                "delete from reaction where post_id = :post and account_id = :account",
                "insert into vote (option_id, account_id, answer) values (:option, :account, 'YES')",
                "delete from vote where option_id = :option and account_id = :account",
            }) {
                jdbc.sql(change)
                        .param("post", post)
                        .param("comment", comment)
                        .param("option", option)
                        .param("account", scene.account(author))
                        .update();
                assertThat(ear.next(TOLD)).as(change).isEqualTo("event: changed");
            }
        }
    }

    @Test
    void looking_again_reads_nothing() throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            scene.comment(post, author, "Un mot de plus.");
            var again = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/posts/" + post + "/now"))
                    .header("Cookie", "maillage=" + door.session(reader))
                    .build();
            var answer = browser.send(again, BodyHandlers.ofString());
            assertThat(answer.body()).contains("Un mot de plus.");
            assertThat(jdbc.sql("select count(*) from reading where post_id = :post")
                            .param("post", post)
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void nobody_is_told_anything_once_they_were_taken_out_of_the_community() throws Exception {
        nothing_is_told_after("delete from membership where account_id = :account");
    }

    @Test
    void nobody_is_told_anything_once_they_were_suspended() throws Exception {
        nothing_is_told_after("update account set suspended_at = now() where id = :account");
    }

    @Test
    void nobody_is_told_anything_once_they_signed_out() throws Exception {
        nothing_is_told_after("delete from spring_session where principal_name = :account::text");
    }

    private void nothing_is_told_after(String end) throws Exception {
        try (var ear = listen(reader)) {
            ear.next("retry");
            jdbc.sql(end).param("account", scene.account(reader)).update();
            scene.comment(post, author, "Trop tard pour lui.");
            assertThat(ear.next(TOLD)).isEqualTo("event: end");
            assertThat(ear.next(TOLD)).isEqualTo(Ear.OVER);
        }
        assertThat(audience.of("discussion", post)).isEmpty();
    }

    @Test
    void who_is_taken_out_or_suspended_hears_the_end_at_once() throws Exception {
        String other = scene.person("Lectrice", community, "READER");
        try (var ear = listen(reader);
                var another = listen(other)) {
            ear.next("retry");
            another.next("retry");
            long begun = System.nanoTime();
            jdbc.sql("delete from membership where account_id = :account")
                    .param("account", scene.account(reader))
                    .update();
            jdbc.sql("update account set suspended_at = now() where id = :account")
                    .param("account", scene.account(other))
                    .update();
            assertThat(ear.next(TOLD)).isEqualTo("event: end");
            assertThat(another.next(TOLD)).isEqualTo("event: end");
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Live.BEAT.dividedBy(2));
        }
    }

    @Test
    void the_look_between_two_words_ends_those_who_may_not_read_any_more() throws Exception {
        try (var ear = listen(reader)) {
            ear.next("retry");
            jdbc.sql("delete from spring_session where principal_name = :account::text")
                    .param("account", scene.account(reader))
                    .update();
            assertThat(ear.next(TOLD)).isEqualTo("event: end");
        }
    }

    @Test
    void a_page_that_comes_back_is_told_what_it_missed_and_only_that() throws Exception {
        long seen = position();
        scene.comment(post, author, "Pendant son absence.");
        try (var late = Ear.at(port, address(0), door.session(reader), "Last-Event-ID", String.valueOf(seen));
                var upToDate = Ear.at(port, address(0), door.session(reader), "Last-Event-ID", "" + position())) {
            assertThat(late.next("id")).isEqualTo("id: " + position());
            assertThat(upToDate.next("id", "event", ":")).as("still there").isEqualTo(":");
        }
    }

    @Test
    void what_was_written_while_the_database_was_away_is_told_when_it_is_back() throws Exception {
        try (var ear = listen(reader)) {
            ear.next("retry");
            int cut = jdbc.sql("""
                    select count(pg_terminate_backend(pid)) from pg_stat_activity
                    where application_name = 'maillage live' and datname = current_database()
                    """).query(Integer.class).single();
            assertThat(cut).isPositive();
            scene.comment(post, author, "Personne n’écoutait.");
            assertThat(ear.next("id", "event: end")).isEqualTo("id: " + position());
        }
    }

    @Test
    void the_oldest_page_makes_room_where_one_person_opens_many() throws Exception {
        var ears = new ArrayList<Ear>();
        try {
            for (int i = 0; i <= Audience.MOST_EACH; i++) {
                ears.add(listen(reader));
                ears.getLast().next("retry");
            }
            assertThat(ears.getFirst().next(TOLD)).isEqualTo("event: end");
            assertThat(audience.of("discussion", post)).hasSize(Audience.MOST_EACH);
        } finally {
            ears.forEach(Ear::close);
        }
    }

    private Ear listen(String email) throws InterruptedException {
        return Ear.at(port, address(position()), door.session(email));
    }

    private String address(long after) {
        return "/posts/" + post + "/live?after=" + after;
    }

    private long position() {
        return jdbc.sql("select last_position from post where id = :id")
                .param("id", post)
                .query(Long.class)
                .single();
    }
}

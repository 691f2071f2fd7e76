package fr.maillage.community.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** That somebody is there or writes is told to who may see it, and asked about both when it is said and when it is passed on. */
@MaillageTest
class LivePresenceTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Door door;

    @Autowired
    Cast cast;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcConnectionDetails database;

    @LocalServerPort
    int port;

    private String alix = "";
    private String brune = "";
    private long talk;

    @BeforeEach
    void two_people() {
        alix = scene.person("Alix", 0, null);
        brune = scene.person("Brune", 0, null);
        talk = scene.conversation(alix, brune);
        scene.choosePresence(talk, alix, brune);
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void each_hears_what_the_other_does_and_nothing_of_their_own() throws Exception {
        try (var hers = listen(alix);
                var theirs = listen(brune)) {
            sign(alix, true);
            assertThat(theirs.next("id", "event")).isEqualTo("event: writes");
            assertThat(theirs.next("data")).isEqualTo("data: .");
            sign(brune, false);
            assertThat(hers.next("id", "event")).isEqualTo("event: here");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update participant set presence_at = null where account_id = :alix and conversation_id = :talk",
                "update participant set presence_at = null where account_id = :brune and conversation_id = :talk",
                "update participant set left_at = now() where account_id = :alix and conversation_id = :talk",
                "insert into account_block (account_id, blocked_id) select :alix, :brune where :talk > 0",
                "insert into account_block (account_id, blocked_id) select :brune, :alix where :talk > 0"
            })
    void what_was_said_before_it_ended_is_passed_on_to_nobody(String end) throws Exception {
        try (var ear = listen(brune)) {
            jdbc.sql(end)
                    .param("alix", scene.account(alix))
                    .param("brune", scene.account(brune))
                    .param("talk", talk)
                    .update();
            jdbc.sql("select pg_notify('live', 'conversation/writes/' || :alix || ' ' || :talk)")
                    .param("alix", scene.account(alix))
                    .param("talk", talk)
                    .query((row, n) -> n)
                    .list();
            if (!end.contains("left_at")) {
                assertThat(ear.next("event")).as("what is seen is forgotten").isEqualTo("event: changed");
            }
            for (int i = 0; i < 2; i++) {
                scene.say(talk, alix, "Un mot");
                assertThat(ear.next("event")).isEqualTo("event: new");
            }
        }
    }

    @Test
    void who_did_not_choose_it_is_not_told_that_the_other_takes_it_back() throws Exception {
        jdbc.sql("update participant set presence_at = null where conversation_id = :talk")
                .param("talk", talk)
                .update();
        scene.choosePresence(talk, alix);
        try (var ear = listen(brune)) {
            jdbc.sql("update participant set presence_at = null where conversation_id = :talk")
                    .param("talk", talk)
                    .update();
            scene.say(talk, alix, "Un mot");
            assertThat(ear.next("event")).isEqualTo("event: new");
        }
    }

    @Test
    void nothing_is_said_to_the_nodes_where_one_did_not_choose_it_or_has_no_page_open() throws Exception {
        BlockingQueue<String> said = new LinkedBlockingQueue<>();
        var connected = new CountDownLatch(1);
        try (var wire = new Wire(database, connected::countDown, said::addAll)) {
            wire.open();
            assertThat(connected.await(20, TimeUnit.SECONDS)).isTrue();
            sign(alix, true);
            try (var ear = listen(brune)) {
                jdbc.sql("update participant set presence_at = null where account_id = :brune")
                        .param("brune", scene.account(brune))
                        .update();
                sign(alix, true);
                scene.choosePresence(talk, brune);
                sign(alix, false);
                String first = "";
                while (!first.startsWith("conversation/here") && !first.startsWith("conversation/writes")) {
                    first = String.valueOf(said.poll(20, TimeUnit.SECONDS));
                    assertThat(first).isNotEqualTo("null");
                }
                assertThat(first).isEqualTo("conversation/here/" + scene.account(alix) + " " + talk);
                assertThat(ear.next("event: here", "event: writes")).isEqualTo("event: here");
            }
        }
    }

    private Ear listen(String email) throws InterruptedException {
        var ear = Ear.at(port, "/conversations/" + talk + "/live?after=0", door.session(email));
        ear.next("retry");
        return ear;
    }

    private void sign(String who, boolean writes) {
        assertThat(http.post()
                        .uri("/conversations/" + talk + "/presence/sign?writes=" + writes)
                        .with(cast.as(who))
                        .with(csrf())
                        .exchange())
                .hasStatus(204);
    }
}

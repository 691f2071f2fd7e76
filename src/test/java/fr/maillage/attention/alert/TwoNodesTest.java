package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.testing.Talk;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes that hear the same events, tell and write at the same time, and die now and then in the middle of it. */
@MaillageTest
class TwoNodesTest {
    private static final int PEOPLE = 40;
    /** As many as one mail tells: of more, it would only say how many. */
    private static final int COMMENTS = AlertLetters.TOLD;

    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Cast cast;

    @Autowired
    MockMvcTester http;

    @Autowired
    Recipients recipients;

    @Autowired
    AlertText text;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    private long post;
    private long author;

    private static final class Death extends RuntimeException {}

    @BeforeEach
    void people_who_follow_at_once() {
        talk.clear();
        author = talk.person("Armelle");
        long place = talk.community("Nombre");
        talk.belongs(author, place, "MEMBER");
        talk.belongs(cast.id(Cast.MEMBER), place, "MEMBER");
        for (int i = 0; i < PEOPLE; i++) {
            talk.follows(talk.person("Lecteur" + i), place, "AT_ONCE");
        }
        post = talk.post(place, author, "Pour tout le monde");
    }

    @AfterEach
    void clear() {
        talk.clear();
    }

    @Test
    void no_alert_is_lost_and_none_leaves_twice() throws Exception {
        List<Long> comments = new ArrayList<>();
        for (int i = 0; i < COMMENTS; i++) {
            comments.add(talk.comment(post, author, "Réponse " + i + "."));
        }
        try (var machine = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> nodes = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                nodes.add(() -> tell(comments));
                nodes.add(() -> write(2 * COMMENTS));
            }
            for (var node : machine.invokeAll(nodes)) {
                node.get();
            }
        }
        write(5); // what was told last
        assertThat(count("select count(*) from alert where post_id = " + post)).isEqualTo(PEOPLE * COMMENTS);
        assertThat(count("select count(*) from alert where told_at is null and post_id = " + post))
                .isZero();
        for (int i = 0; i < COMMENTS; i++) {
            assertThat(count("select count(*) from mail where kind = 'alerts' and text like '%Réponse " + i + ".%'"))
                    .as("mails with answer " + i)
                    .isEqualTo(PEOPLE);
        }
    }

    @Test
    void what_is_written_on_a_page_is_heard_after_the_commit() throws InterruptedException {
        http.post()
                .uri("/posts/" + post + "/comments")
                .param("body", "Entendu ?")
                .with(cast.as(Cast.MEMBER))
                .with(csrf())
                .exchange();
        var end = Instant.now().plus(PATIENCE);
        while (told() < PEOPLE && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        assertThat(told()).isEqualTo(PEOPLE);
    }

    private long told() {
        return count("select count(*) from alert l join comment k on k.id = l.comment_id where k.body = 'Entendu ?'");
    }

    private int tell(List<Long> comments) {
        var telling = new Telling(jdbc, Clock.fixed(TUESDAY, ZoneOffset.UTC));
        int n = 0;
        for (long comment : comments) {
            boolean dies = n++ % 5 == 0;
            try {
                transaction.executeWithoutResult(status -> {
                    telling.tell(post, comment);
                    if (dies) {
                        throw new Death();
                    }
                });
            } catch (Death death) {
                transaction.executeWithoutResult(status -> telling.tell(post, comment)); // heard again
            }
        }
        return n;
    }

    /** Time passes between the rounds; every third node dies after writing. */
    private int write(int rounds) {
        int deaths = 0;
        for (int round = 0; round < rounds; round++) {
            var now = TUESDAY.plusSeconds(600);
            boolean dies = round % 3 == 0 && rounds > COMMENTS;
            try {
                transaction.executeWithoutResult(status -> {
                    new AlertLetters(jdbc, recipients, text, outbox, Clock.fixed(now, ZoneOffset.UTC)).write();
                    if (dies) {
                        throw new Death();
                    }
                });
            } catch (Death death) {
                deaths++;
            }
        }
        return deaths;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}

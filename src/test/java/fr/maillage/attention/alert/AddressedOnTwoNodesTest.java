package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Requests heard twice and written by two nodes that die in the middle of it: each is one mail. */
@MaillageTest
class AddressedOnTwoNodesTest {
    private static final int PEOPLE = 30;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Recipients recipients;

    @Autowired
    AlertText text;

    @Autowired
    Outbox outbox;

    private final List<Long> requests = new ArrayList<>();
    private long keeper;

    private static final class Death extends RuntimeException {}

    @BeforeEach
    void people_who_ask_to_join_a_community_each() {
        clear();
        keeper = talk.person("Armelle");
        talk.whenNamed(keeper, "AT_ONCE");
        for (int i = 0; i < PEOPLE; i++) {
            long place = talk.community("Porte " + i + ".");
            talk.belongs(keeper, place, "FACILITATOR");
            requests.add(jdbc.sql("""
                    insert into membership_request (account_id, community_id) values (:who, :place) returning id
                    """)
                    .param("who", talk.person("Qui" + i))
                    .param("place", place)
                    .query(Long.class)
                    .single());
        }
    }

    @AfterEach
    void clear() {
        talk.clear();
    }

    @Test
    void each_is_told_once() throws Exception {
        for (int heard = 0; heard < 2; heard++) {
            requests.forEach(request -> transaction.executeWithoutResult(
                    status -> events.publishEvent(new Addressed(Matter.REQUEST, request))));
        }
        untilAllIsHeard();
        var open = jdbc.sql("select leaves_at(:keeper, now() + interval '10 days')")
                .param("keeper", keeper)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        try (var machine = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> nodes = List.of(() -> write(open), () -> write(open));
            for (var node : machine.invokeAll(nodes)) {
                node.get();
            }
        }
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(count("select count(*) from mail where recipient = 'armelle@talk.test' and text like '%Porte "
                            + i + ".%'"))
                    .as("request " + i)
                    .isEqualTo(1);
        }
    }

    /** Whoever still hears one of them holds what a letter would be written from. */
    private void untilAllIsHeard() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while ((count("select count(*) from event_publication where event_type like '%Addressed'") > 0
                        || count("select count(*) from notice where account_id = " + keeper) < PEOPLE)
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    /** Every other time it dies after writing. */
    private int write(Instant now) {
        int deaths = 0;
        for (int round = 0; round < 10; round++) {
            boolean dies = round % 2 == 0;
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

package fr.maillage.attention.notice;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Turnstile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Something more comes for someone while the mail of what came before is written; each in a transaction of its own. */
@MaillageTest
class ToldWhileWrittenToTest {
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    TransactionOperations transaction;

    private long keeper;
    private long place;

    @BeforeEach
    void someone_who_was_told() {
        talk.clear();
        keeper = talk.person("Armelle");
        talk.whenNamed(keeper, "AT_ONCE");
        place = talk.community("Porte");
        talk.belongs(keeper, place, "FACILITATOR");
        tell(request("Bleuenn"), TUESDAY);
    }

    @AfterEach
    void clear() {
        talk.clear();
    }

    @Test
    void the_one_waits_for_the_other_and_both_are_done() throws Exception {
        long next = request("Corentin");
        try (var other = Executors.newSingleThreadExecutor()) {
            var telling = transaction.execute(status -> {
                jdbc.sql("select account_id from letterbox where account_id = :keeper for update")
                        .param("keeper", keeper)
                        .query(Long.class)
                        .single();
                var waiting = other.submit(() -> tell(next, TUESDAY.plusSeconds(60)));
                Turnstile.untilItWaits(jdbc, waiting);
                new NoticeLetters(jdbc)
                        .leave(List.of(keeper), TUESDAY.plusSeconds(300).atOffset(ZoneOffset.UTC));
                return waiting;
            });
            Objects.requireNonNull(telling).get();
        }
        assertThat(jdbc.sql("select occurrence from notice where account_id = :keeper and told_at is null")
                        .param("keeper", keeper)
                        .query(Long.class)
                        .single())
                .isEqualTo(next);
    }

    private long request(String name) {
        return jdbc.sql("insert into membership_request (account_id, community_id) values (:who, :place) returning id")
                .param("who", talk.person(name))
                .param("place", place)
                .query(Long.class)
                .single();
    }

    private void tell(long request, Instant at) {
        new NoticeTelling(jdbc, Clock.fixed(at, ZoneOffset.UTC)).tell(new Addressed(Matter.REQUEST, request));
    }
}

package fr.maillage.attention.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.testing.Talk;
import fr.maillage.mail.Outbox;
import fr.maillage.testing.MaillageTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Several nodes over one database, each of which dies now and then while it writes: every digest leaves, and leaves once. */
@MaillageTest
class TwoNodesTest {
    private static final int PEOPLE = 300;
    private static final int BATCH = 20;
    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T07:30:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Talk talk;

    @Autowired
    Digests digests;

    @Autowired
    Owed owed;

    @Autowired
    ChangedLines changes;

    @Autowired
    Recipients recipients;

    @Autowired
    DigestText text;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    private static final class Death extends RuntimeException {}

    @BeforeEach
    void people_to_whom_a_digest_is_due() {
        talk.clear();
        long author = talk.person("Armelle");
        long place = talk.community("Nombre");
        talk.follows(author, place, "SILENCE");
        for (int i = 0; i < PEOPLE; i++) {
            talk.follows(talk.person("Lecteur" + i), place, "DIGEST");
        }
        talk.post(place, author, "Pour tout le monde");
        jdbc.sql("""
                insert into letterbox (account_id, digest_at)
                select id, next_digest(id, :monday) from account where email like 'lecteur%@talk.test'
                """).param("monday", MONDAY.atOffset(ZoneOffset.UTC)).update();
    }

    @AfterEach
    void clear() {
        talk.clear();
    }

    @Test
    void no_digest_is_lost_and_none_leaves_twice() throws Exception {
        var letters = new DigestLetters(
                digests, owed, changes, recipients, text, outbox, Clock.fixed(TUESDAY, ZoneOffset.UTC), BATCH);
        List<Callable<Integer>> nodes = new ArrayList<>();
        for (int node = 0; node < 3; node++) {
            int every = node + 2;
            nodes.add(() -> deaths(letters, every));
        }
        int deaths = 0;
        try (var machine = Executors.newFixedThreadPool(nodes.size())) {
            for (var node : machine.invokeAll(nodes)) {
                deaths += node.get();
            }
        }
        assertThat(deaths).as("nodes that died while writing").isPositive();
        assertThat(left("count(*)")).isEqualTo(PEOPLE);
        assertThat(left("count(distinct recipient)")).isEqualTo(PEOPLE);
    }

    @Test
    void a_pause_that_begins_while_their_digest_is_written_plans_the_next_one_and_not_that_one_again()
            throws Exception {
        long reader = jdbc.sql("select id from account where email = 'lecteur0@talk.test'")
                .query(Long.class)
                .single();
        jdbc.sql("insert into mail_choice (account_id, digest_days) values (:reader, '{2}')")
                .param("reader", reader)
                .update();
        jdbc.sql("insert into pause values (:reader, cast(:now as timestamptz) + interval '2 days')")
                .param("reader", reader)
                .param("now", TUESDAY.atOffset(ZoneOffset.UTC))
                .update();
        try (var other = Executors.newSingleThreadExecutor()) {
            Callable<Integer> settle = () -> jdbc.sql("select settle_letters(array[:reader]::bigint[], :now)")
                    .param("reader", reader)
                    .param("now", TUESDAY.plusSeconds(5).atOffset(ZoneOffset.UTC))
                    .query((row, n) -> 1)
                    .single();
            var settling = Objects.requireNonNull(transaction.execute(status -> {
                digests.end(List.of(reader), TUESDAY.atOffset(ZoneOffset.UTC));
                var begun = other.submit(settle);
                while (!begun.isDone() && !waits()) {
                    Thread.onSpinWait();
                }
                return begun;
            }));
            assertThat(settling.get()).isOne();
        }
        assertThat(jdbc.sql("select digest_at from letterbox where account_id = :reader")
                        .param("reader", reader)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant())
                .isAfter(TUESDAY.plus(Duration.ofDays(6)));
    }

    private boolean waits() {
        jdbc.sql("select cast(pg_stat_clear_snapshot() as text)")
                .query(String.class)
                .list();
        return jdbc.sql("""
                select exists (
                    select from pg_stat_activity
                    where datname = current_database() and wait_event_type = 'Lock' and query like '%settle_letters(array%')
                """).query(Boolean.class).single();
    }

    /** Writes until nothing is due; every so many rounds it dies after writing, before its transaction ends. */
    private int deaths(DigestLetters letters, int every) {
        int deaths = 0;
        for (int round = 1; ; round++) {
            boolean dies = round % every == 0;
            try {
                boolean more = Boolean.TRUE.equals(transaction.execute(status -> {
                    boolean some = letters.write();
                    if (dies && some) {
                        throw new Death();
                    }
                    return some;
                }));
                if (!more && waiting() == 0) {
                    return deaths;
                }
            } catch (Death death) {
                deaths++;
            }
        }
    }

    private long waiting() {
        return jdbc.sql("""
                select count(*) from letterbox l join account a on a.id = l.account_id
                where a.email like 'lecteur%@talk.test' and l.digest_at <= :now
                """)
                .param("now", TUESDAY.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private long left(String what) {
        return jdbc.sql("select " + what + " from mail where kind = 'digest' and recipient like 'lecteur%@talk.test'")
                .query(Long.class)
                .single();
    }
}

package fr.maillage.mail.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mail that waits. Its text and its address go with it: what was sent keeps only when and what for. */
@Component
class WaitingMail {
    /** After the first failure; doubled after each next one. */
    static final Duration FIRST_DELAY = Duration.ofMinutes(1);

    static final Duration LONGEST_DELAY = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;
    private static final String STILL = " sent_at is null and expires_at > clock_timestamp() ";
    private final JdbcClient jdbc;

    WaitingMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A mail that waits. */
    record Letter(
            long id,
            String recipient,
            String subject,
            String text,
            Instant posted,
            @Nullable String unsubscribe,
            int attempts) {}

    /** The oldest that is due and that no other node is sending; locked until the transaction ends. */
    Optional<Letter> next() {
        return jdbc.sql("""
                select id, recipient, subject, text, posted_at, unsubscribe, attempts from mail
                where due_at <= clock_timestamp() and""" + STILL + "order by id limit 1 for update skip locked")
                .query((row, n) -> new Letter(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("text"),
                        row.getTimestamp("posted_at").toInstant(),
                        row.getString("unsubscribe"),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(Letter letter) {
        jdbc.sql("""
                update mail set sent_at = clock_timestamp(), attempts = attempts + 1,
                                recipient = '', subject = '', text = '', unsubscribe = null, failure = null
                where id = :id
                """).param("id", letter.id()).update();
    }

    /**
     * Empties what was not sent in time. What the server said goes too: it may repeat the address.
     *
     * @return how many are given up now
     */
    int giveUp() {
        return jdbc.sql("""
                update mail set recipient = '', subject = '', text = '', unsubscribe = null, failure = null
                where sent_at is null and expires_at <= clock_timestamp() and recipient <> ''
                """).update();
    }

    void failed(Letter letter, String failure) {
        jdbc.sql("""
                update mail set attempts = attempts + 1, failure = :failure,
                                due_at = clock_timestamp() + make_interval(secs => :delay)
                where id = :id
                """)
                .param("id", letter.id())
                .param("failure", failure)
                .param("delay", delay(letter.attempts()).toSeconds())
                .update();
    }

    /** Since when the oldest mail that is not given up waits, if any does. */
    Optional<Instant> waitingSince() {
        return jdbc.sql("select posted_at from mail where" + STILL + "order by id limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    /** What the last failure said, if the oldest mail failed. */
    @Nullable
    String lastFailure() {
        return jdbc.sql("select failure from mail where failure is not null and" + STILL + "order by id limit 1")
                .query(String.class)
                .optional()
                .orElse(null);
    }

    static Duration delay(int failuresBefore) {
        Duration grown = FIRST_DELAY.multipliedBy(1L << Math.min(failuresBefore, DOUBLINGS));
        return grown.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : grown;
    }
}

package fr.maillage.attention.mine;

import fr.maillage.attention.letter.Letterboxes;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Nothing comes to someone for a while. It ends by itself: nothing has to happen for it. */
@Component
class Pauses {
    private final JdbcClient jdbc;
    private final Letterboxes boxes;
    private final Clock clock;

    Pauses(JdbcClient jdbc, Letterboxes boxes, Clock clock) {
        this.jdbc = jdbc;
        this.boxes = boxes;
        this.clock = clock;
    }

    /** Until when, where one runs. */
    Optional<Instant> of(long account) {
        return jdbc.sql("select until from pause where account_id = :account and until > :now")
                .param("account", account)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .optional();
    }

    /** One that runs goes on. */
    @Transactional
    void begin(long account, Instant until) {
        jdbc.sql("""
                insert into pause (account_id, until, since) values (:account, :until, :now)
                on conflict (account_id) do update
                set until = excluded.until, since = case when pause.until > :now then pause.since else :now end
                """)
                .param("account", account)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        boxes.settle(account);
    }

    @Transactional
    void end(long account) {
        jdbc.sql("delete from pause where account_id = :account")
                .param("account", account)
                .update();
        boxes.settle(account);
    }
}

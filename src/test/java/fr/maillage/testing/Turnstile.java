package fr.maillage.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two at once, one behind the other. */
public final class Turnstile {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Turnstile() {}

    /** Within a transaction: until the other waits for what it holds, or has gone by without waiting. */
    public static void untilItWaits(JdbcClient jdbc, Future<?> other) {
        var end = Instant.now().plus(PATIENCE);
        while (!other.isDone() && !somebodyWaits(jdbc) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    private static boolean somebodyWaits(JdbcClient jdbc) {
        return jdbc.sql("""
                select exists (select from pg_stat_activity a where pg_backend_pid() = any (pg_blocking_pids(a.pid)))
                """).query(Boolean.class).single();
    }
}

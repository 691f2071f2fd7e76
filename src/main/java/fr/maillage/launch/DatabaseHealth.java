package fr.maillage.launch;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers, said within moments: one that stands still would hold whoever asks. As long as a question
 * waits for its answer no other is put, unless it waits so long that the answer must be lost.
 */
@Component("database")
class DatabaseHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** Times the patience. */
    private static final int LOST_AFTER = 10;

    private final Runnable question;
    private final Duration patience;
    private @Nullable CompletableFuture<Void> asked;
    private long askedAt;

    @Autowired
    DatabaseHealth(JdbcClient jdbc) {
        this(() -> jdbc.sql("select 1").query(Integer.class).single(), PATIENCE);
    }

    DatabaseHealth(Runnable question, Duration patience) {
        this.question = question;
        this.patience = patience;
    }

    @Override
    public Health health() {
        try {
            asked().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return Health.up().build();
        } catch (ExecutionException e) {
            return Health.down(e).build();
        } catch (TimeoutException e) {
            return Health.down().withDetail("waiting", true).build();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Health.unknown().build();
        }
    }

    private synchronized CompletableFuture<Void> asked() {
        boolean lost = System.nanoTime() - askedAt > LOST_AFTER * patience.toNanos();
        if (asked == null || asked.isDone() || lost) {
            askedAt = System.nanoTime();
            asked = CompletableFuture.runAsync(question, Thread::startVirtualThread);
        }
        return asked;
    }
}

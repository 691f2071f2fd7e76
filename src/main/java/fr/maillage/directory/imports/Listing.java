package fr.maillage.directory.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings to the search what a large import wrote: a few thousand entries at a time, each lot whole or not at all. */
@Configuration(proxyBeanMethods = false)
class Listing {
    /** Connections that list at once: a database has more than one core, and searches need the rest. */
    private static final int SIDE_BY_SIDE = 2;

    private final JdbcClient jdbc;
    private final RunLocks locks;

    Listing(JdbcClient jdbc, RunLocks locks) {
        this.jdbc = jdbc;
        this.locks = locks;
    }

    /** For what a node that stopped left behind. */
    @Bean
    RecurringTask<Void> listWhatWaits() {
        return Tasks.recurring("directory: list what waits", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> {
                    if (!locks.isAnyHeld()) {
                        bring();
                    }
                });
    }

    boolean isWaiting() {
        return jdbc.sql("select exists (select from unlisted)")
                .query(Boolean.class)
                .single();
    }

    /** Returns when nothing waits, but for what others have in hand. */
    void bring() {
        if (isWaiting()) {
            CompletableFuture.allOf(
                            Stream.generate(() -> CompletableFuture.runAsync(this::lots, Thread::startVirtualThread))
                                    .limit(SIDE_BY_SIDE)
                                    .toArray(CompletableFuture[]::new))
                    .join();
            ask("file_listing");
            // It would learn in a minute by itself what stands there now, and read whole tables for each search until
            // then.
            ask("know_directory");
        }
    }

    private void lots() {
        int listed;
        do {
            listed = jdbc.sql("select list_waiting()").query(Integer.class).single();
        } while (listed > 0);
    }

    private void ask(String function) {
        jdbc.sql("select " + function + "()").query((row, n) -> n).list();
    }
}

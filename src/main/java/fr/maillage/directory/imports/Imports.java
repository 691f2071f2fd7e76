package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.web.Refused;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Starts, confirms and ends runs. Work goes to an executor, so that a page can be left; a lock held from before the
 * state is seen until the work ends tells other nodes that somebody is on it.
 */
@Component
class Imports {
    /** Each holds up to three connections to the database: its lock, the rows on their way, the word of progress. */
    private static final int MOST_AT_ONCE = 3;
    /** A preview that nobody confirmed within this many days is given up: the directory has moved on. */
    private static final int PATIENCE_DAYS = 7;

    private final TransactionOperations transaction;
    private final ImportRuns runs;
    private final RunLocks locks;
    private final FileReading reading;
    private final Writing writing;
    private final Listing listing;
    private final Merge merge;

    Imports(
            TransactionOperations transaction,
            ImportRuns runs,
            RunLocks locks,
            FileReading reading,
            Writing writing,
            Listing listing,
            Merge merge) {
        this.transaction = transaction;
        this.runs = runs;
        this.locks = locks;
        this.reading = reading;
        this.writing = writing;
        this.listing = listing;
        this.merge = merge;
    }

    /**
     * Begins to read a file.
     *
     * @param format null to let the file tell it
     * @return the run's number
     */
    long start(ImportSource source, @Nullable Format format, @Nullable Long account, Executor executor) {
        if (runs.working() >= MOST_AT_ONCE) {
            sweep();
        }
        if (runs.working() >= MOST_AT_ONCE) {
            source.forget();
            throw new Refused("imports.too-many", MOST_AT_ONCE);
        }
        Begun begun = transaction.execute(status -> {
            long run = runs.open(format, source.origin(), account);
            return new Begun(run, locks.hold(run));
        });
        work(begun.work(), executor, () -> reading.read(begun.run(), format, source));
        return begun.run();
    }

    private record Begun(long run, RunLocks.Work work) {}

    /** False when the run was not waiting to be confirmed: someone clicked twice, or it was given up. */
    boolean confirm(ImportRun run, boolean complete, String actor, Executor executor) {
        if (run.state() != RunState.PREVIEWED) {
            return false;
        }
        RunLocks.Work work = locks.hold(run.id());
        boolean confirmed = false;
        try {
            confirmed = runs.confirm(run.id(), complete);
        } finally {
            if (!confirmed) {
                work.close();
            }
        }
        if (confirmed) {
            work(work, executor, () -> {
                writing.write(run.id(), actor);
                listing.bring();
            });
        }
        return confirmed;
    }

    /** Gives a run up before anything is written; whoever reads it stops by itself. */
    boolean abandon(ImportRun run) {
        if (runs.abandon(run.id(), RunState.READING)) {
            return true;
        }
        boolean abandoned = runs.abandon(run.id(), RunState.PREVIEWED);
        if (abandoned) {
            merge.clear(run.id());
        }
        return abandoned;
    }

    /** Ends the runs whose node stopped in the middle, and previews that nobody wanted. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        for (ImportRun run : runs.unfinished(PATIENCE_DAYS)) {
            if (!locks.isHeld(run.id()) && runs.abandon(run.id(), run.state())) {
                merge.clear(run.id());
            }
        }
    }

    private static void work(RunLocks.Work work, Executor executor, Runnable task) {
        try {
            executor.execute(() -> {
                try (work) {
                    task.run();
                }
            });
        } catch (RuntimeException e) {
            work.close();
            throw e;
        }
    }
}

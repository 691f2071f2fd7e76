package fr.maillage.directory.territory;

import fr.maillage.directory.formats.Refusal;
import fr.maillage.directory.territory.official.Progress;
import fr.maillage.directory.territory.official.Tally;
import fr.maillage.directory.territory.official.Unreadable;
import fr.maillage.journal.Journal;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Takes the geography while the page may be left: all of it with the word that it is done, or nothing. */
@Component
class GeographyWork {
    private static final Logger log = LoggerFactory.getLogger(GeographyWork.class);

    private final GeographyRuns runs;
    private final TransactionOperations transaction;
    private final Journal journal;
    private final Executor executor;

    GeographyWork(
            GeographyRuns runs,
            TransactionOperations transaction,
            Journal journal,
            @Qualifier("applicationTaskExecutor") Executor executor) {
        this.runs = runs;
        this.transaction = transaction;
        this.journal = journal;
        this.executor = executor;
    }

    /** What turns an origin into a tally; closed whatever became of it. */
    interface Import extends AutoCloseable {
        Tally run(Progress progress) throws Unreadable;

        @Override
        default void close() {}
    }

    /** Carries a refusal out of the transaction, which it takes back. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Refusal refusal;

        TakenBack(Unreadable reason) {
            super(reason);
            this.refusal = Refusal.of(reason.key(), reason.arguments());
        }
    }

    /** @return the run's number */
    long start(GeographyRun.What what, String origin, long account, Import task) {
        long run = runs.open(what, origin, account);
        try {
            executor.execute(() -> work(run, what, account, task));
        } catch (RuntimeException e) {
            task.close();
            runs.refuse(run, Refusal.of("territory.import.unexpected"));
            throw e;
        }
        return run;
    }

    private void work(long run, GeographyRun.What what, long account, Import task) {
        try (task) {
            transaction.executeWithoutResult(status -> take(run, what, account, task));
        } catch (TakenBack e) {
            runs.refuse(run, e.refusal);
        } catch (RuntimeException e) {
            log.error("Import {} of the geography failed", run, e);
            runs.refuse(run, Refusal.of("territory.import.unexpected"));
        }
    }

    private void take(long run, GeographyRun.What what, long account, Import task) {
        if (!runs.hold(run)) {
            return;
        }
        try {
            Tally tally = task.run(read -> runs.progress(run, read));
            runs.done(run, tally);
            CommandLineWork.tell(journal, String.valueOf(account), what, tally);
        } catch (Unreadable reason) {
            throw new TakenBack(reason);
        }
    }
}

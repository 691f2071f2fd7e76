package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Refusal;
import fr.maillage.journal.Journal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes a confirmed run: all of it in one transaction, or nothing. */
@Component
class Writing {
    private static final Logger log = LoggerFactory.getLogger(Writing.class);

    private static final Pattern ADDRESS = Pattern.compile("(?is)\\s*https?://(?:[^/?#]*@)?([^/?#:]*).*");

    private final TransactionOperations transaction;
    private final ImportRuns runs;
    private final RunLocks locks;
    private final Comparison comparison;
    private final Merge merge;
    private final Journal journal;

    Writing(
            TransactionOperations transaction,
            ImportRuns runs,
            RunLocks locks,
            Comparison comparison,
            Merge merge,
            Journal journal) {
        this.transaction = transaction;
        this.runs = runs;
        this.locks = locks;
        this.comparison = comparison;
        this.merge = merge;
        this.journal = journal;
    }

    /** @param actor as the journal names it */
    void write(long id, String actor) {
        try {
            transaction.executeWithoutResult(status -> writeInTurn(id, actor));
        } catch (RuntimeException e) {
            log.error("Import {} failed while writing", id, e);
            runs.refuse(id, Refusal.of("imports.refusal.unexpected"));
            merge.clear(id);
        }
    }

    private void writeInTurn(long id, String actor) {
        ImportRun run = runs.get(id);
        Format format = Objects.requireNonNull(run.format());
        locks.takeTurn();
        if (comparison.staged(id) != run.staged()) {
            // The table of waiting rows is unlogged: the database lost it when it was not stopped properly.
            runs.refuse(id, Refusal.of("imports.refusal.rows-lost"));
            merge.clear(id);
            return;
        }
        Counts counts = comparison.counts(id, format);
        if (counts.changeNothing()) {
            // Another import wrote all of it first.
            runs.finish(id, RunState.WRITING, counts);
            merge.clear(id);
            return;
        }
        if (!counts.equals(run.counts())) {
            // Another import went first: what was confirmed is not what would be written.
            runs.preview(id, RunState.WRITING, run.staged(), counts, Refusal.of("imports.directory-changed"));
            return;
        }
        Counts written = merge.write(id, format, run.complete(), counts);
        merge.clear(id);
        runs.finish(id, RunState.WRITING, written);
        journal.write(
                actor,
                "import written",
                "import/" + id,
                Map.of(
                        "format", format.name(),
                        "origin", named(run.origin()),
                        "created", written.created(),
                        "changed", written.changed(),
                        "unchanged", written.unchanged(),
                        "disappeared", written.disappeared(),
                        "refused", run.refused()));
    }

    /** An address may carry a key of its own: the host is enough to know where the file came from. */
    private static String named(String origin) {
        Matcher address = ADDRESS.matcher(origin);
        return address.matches() ? address.group(1) : origin;
    }
}

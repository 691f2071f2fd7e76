package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One run of an import.
 *
 * @param format null until the file told it
 * @param origin file name or address
 * @param refusal why it ended in {@link RunState#REFUSED}, or why it is back in {@link RunState#PREVIEWED}
 * @param read records read so far, refused ones included
 * @param unnamed refused ones that do not tell which record they are: where there are any, nothing is said to have disappeared
 * @param remarks how many the reading made; the report keeps the first {@link Report#MOST}
 * @param complete whether a person said that what the file lacks is gone
 */
public record ImportRun(
        long id,
        @Nullable Format format,
        String origin,
        @Nullable Long account,
        RunState state,
        @Nullable Refusal refusal,
        int read,
        int refused,
        int unnamed,
        int remarks,
        int staged,
        Counts counts,
        boolean complete,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Beyond this share of what the directory knows in the file's scope, a file that lacks so much is a part, not the whole. */
    private static final double LIKELY_PART = 0.5;

    /** Whether a file lacks so much that it is probably a part of its source: nobody is led to mark the rest as gone. */
    public boolean isLikelyPart() {
        int known = counts.changed() + counts.unchanged() + counts.disappeared();
        return counts.disappeared() > known * LIKELY_PART;
    }

    /** The key of what its figures are: what would change, what has, or why nothing has. */
    public String figuresTitle() {
        if (state != RunState.DONE) {
            return "imports.preview.title";
        }
        if (!changesNothing()) {
            return "imports.done.title";
        }
        String what = counts.unchanged() > 0 ? refused == 0 ? "all" : "readable" : refused == 0 ? "empty" : "none";
        return "imports.done.nothing." + what;
    }

    /** Whether everything it could take is in the directory already: nobody has anything to decide. */
    public boolean changesNothing() {
        return counts.changeNothing();
    }
}

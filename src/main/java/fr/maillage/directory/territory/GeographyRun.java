package fr.maillage.directory.territory;

import fr.maillage.directory.formats.Refusal;
import fr.maillage.directory.territory.official.Tally;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import of the official geography that somebody started from the page.
 *
 * @param origin host of the service, or file name
 * @param read lines or shapes so far
 * @param tally what it did, once done
 * @param refusal why nothing was changed, where it was refused
 */
public record GeographyRun(
        long id,
        What what,
        String origin,
        State state,
        int read,
        @Nullable Tally tally,
        @Nullable Refusal refusal,
        Instant startedAt) {

    /** What is taken. */
    public enum What {
        OFFICIAL,
        LIST,
        OUTLINES;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        WORKING,
        DONE,
        REFUSED,
        /** Its node stopped in the middle: nothing was written. */
        INTERRUPTED
    }

    public boolean isWorking() {
        return state == State.WORKING;
    }
}

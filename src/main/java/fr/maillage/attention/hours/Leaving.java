package fr.maillage.attention.hours;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whether something may leave to someone at a moment, and if not, when.
 *
 * @param asked the moment
 * @param at that moment, or the next at which it may; null for someone who has no hours within a year
 */
public record Leaving(Instant asked, @Nullable Instant at) {
    /** As the database's function leaves_at() answers: never is infinity. */
    public static Leaving of(Instant asked, OffsetDateTime answer) {
        return new Leaving(asked, answer.isEqual(OffsetDateTime.MAX) ? null : answer.toInstant());
    }

    /** The database rounds to the microsecond, so that the moment it answers may be a little before or after. */
    public boolean now() {
        return at != null && at.isBefore(asked.plus(1, ChronoUnit.MICROS));
    }
}

package fr.maillage.directory.hours;

import java.time.LocalDateTime;

/**
 * A stretch of local wall time, in the zone of the place.
 *
 * @param from first minute inside
 * @param to first minute after, always later than {@code from}
 */
public record Interval(LocalDateTime from, LocalDateTime to) {
    public Interval {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("an interval ends after it starts: " + from + " to " + to);
        }
    }

    boolean contains(LocalDateTime moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }
}

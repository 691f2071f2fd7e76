package fr.maillage.identity.profile;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When someone works, in a week: a day that is absent is a day off. Local times in the zone of the account.
 *
 * @param own false where these are the hours of the instance
 */
public record Hours(boolean own, SortedMap<DayOfWeek, Span> days) {
    /** From an hour of the day to a later one. */
    public record Span(LocalTime from, LocalTime to) {
        public Span {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(from + " is not before " + to);
            }
        }
    }

    public static Hours ownOf(Map<DayOfWeek, Span> days) {
        return new Hours(true, new TreeMap<>(days));
    }
}

package fr.maillage.directory.hours;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an hours text.
 *
 * @param link how it follows the rules before it
 * @param when the days it speaks of
 * @param spans its times; empty for the whole day
 * @param access what it says of these times, null when it closes them
 * @param comment its words, null without
 * @param names the holidays it names
 */
record HoursRule(
        Link link,
        DaySelector when,
        List<Span> spans,
        @Nullable Access access,
        @Nullable String comment,
        Set<HolidayKind> names) {

    enum Link {
        /** Replaces what earlier rules said of the same day. */
        REPLACES,
        /** Adds to it. */
        ADDS,
        /** Speaks only where the rules before leave the place closed. */
        FILLS,
        /** A lone comment after other rules: qualifies the hours they gave. */
        QUALIFIES
    }

    enum HolidayKind {
        PUBLIC,
        SCHOOL
    }

    /**
     * @param from minutes since the midnight the day starts with
     * @param to minutes since the same midnight, up to 48 h
     * @param openEnd closes later than {@code to}, nobody says when
     */
    record Span(int from, int to, boolean openEnd) {}

    boolean closes() {
        return access == null;
    }
}

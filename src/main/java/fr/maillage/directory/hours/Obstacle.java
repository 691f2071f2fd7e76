package fr.maillage.directory.hours;

/** Why an hours text is refused. */
public enum Obstacle {
    /** Nothing was written. */
    EMPTY,
    /** Longer than {@link OpeningHours#LONGEST_TEXT} characters. */
    TOO_LONG,
    /** Not the opening_hours grammar, even tidied. */
    GRAMMAR,
    /** Sunrise, sunset, dawn, dusk: they need the sun's position at the place. */
    SUN,
    /** A single moment ({@code Mo 10:00}) where a span is needed. */
    MOMENT,
    /** Repeated moments ({@code 10:00-16:00/90}), which belong to timetables. */
    TIMETABLE,
    /** A span that ends when it starts. */
    NO_DURATION,
    /** A date that does not exist or a date range that cannot be placed. */
    DATE,
    /** Week numbers outside 1 to 53 or that cannot be placed. */
    WEEK,
    /** Years that cannot be placed. */
    YEAR,
    /** An occurrence in the month ({@code Mo[2]}) that cannot be placed. */
    OCCURRENCE
}

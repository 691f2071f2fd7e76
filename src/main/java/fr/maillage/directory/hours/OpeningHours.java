package fr.maillage.directory.hours;

import fr.maillage.directory.hours.DayLine.Stretch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Opening hours, read from the OpenStreetMap {@code opening_hours} grammar. Times are local wall time at the place; a
 * night when clocks change is read as the clock on the wall shows it. Immutable, thread safe, equal when text and
 * territory are: fit to be kept.
 *
 * <p>Where the specification and caution differ, caution wins: a comment on appointments never counts as open, a day
 * named without times is unknown (not open day and night), an open end ({@code 14:00+}) is unknown until midnight, a
 * lone comment after other rules qualifies their hours, and since school holidays are not known here, whatever depends
 * on them is unknown.
 */
public final class OpeningHours {
    /** Longest text read, in characters; the field's longest real ones have under 300. */
    public static final int LONGEST_TEXT = 1_000;

    private final String text;
    private final Rules rules;
    private final Territory territory;

    OpeningHours(String text, Rules rules, Territory territory) {
        this.text = text;
        this.rules = rules;
        this.territory = territory;
    }

    /** Reads a text; never throws. The place is in {@link Territory#FRANCE} until {@linkplain #in said otherwise}. */
    public static Reading parse(String text) {
        return HoursText.read(text);
    }

    /** Whether a text follows the grammar, if loosely; what it says may still be beyond what is read here. */
    public static boolean follows(String text) {
        return HoursText.follows(text);
    }

    /** The same hours on another territory's clock and public holidays. */
    public OpeningHours in(Territory place) {
        return new OpeningHours(text, rules, place);
    }

    /** The text as it was given. */
    public String text() {
        return text;
    }

    /** The territory whose clock and public holidays apply. */
    public Territory territory() {
        return territory;
    }

    /**
     * When one may come in without appointment, in order, neighbours joined, cut at the borders.
     *
     * @param from first day, included
     * @param to last day, excluded; nothing is open when it is not after {@code from}
     */
    public List<Interval> openBetween(LocalDate from, LocalDate to) {
        return between(from, to, Access.OPEN);
    }

    /** Like {@link #openBetween}, for one kind of access. */
    public List<Interval> between(LocalDate from, LocalDate to, Access access) {
        var intervals = new ArrayList<Interval>();
        for (var day = from; day.isBefore(to); day = day.plusDays(1)) {
            for (var stretch : rules.during(day, territory)) {
                if (stretch.access() == access) {
                    join(intervals, interval(day, stretch));
                }
            }
        }
        return List.copyOf(intervals);
    }

    /** Whether one may come in now, for a card. */
    public OpenStatus statusAt(Instant moment) {
        return statusAt(LocalDateTime.ofInstant(moment, territory.zone()));
    }

    /** Like {@link #statusAt(Instant)}, at a local time of the place. */
    public OpenStatus statusAt(LocalDateTime moment) {
        return StatusReading.of(this, moment);
    }

    /** The hours of the week the day is in, Monday first. */
    public WeekTable week(LocalDate day) {
        return WeekTable.of(text, rules, territory, day);
    }

    /** Whether part of the hours needs an appointment. */
    public boolean needsAppointment() {
        return rules.inOrder().stream().anyMatch(rule -> rule.access() == Access.ON_APPOINTMENT);
    }

    /** What the hours say of public holidays. */
    public OnPublicHolidays onPublicHolidays() {
        return OnPublicHolidays.of(rules);
    }

    static Interval interval(LocalDate day, Stretch stretch) {
        var midnight = day.atStartOfDay();
        return new Interval(midnight.plusMinutes(stretch.from()), midnight.plusMinutes(stretch.to()));
    }

    private static void join(List<Interval> intervals, Interval next) {
        if (!intervals.isEmpty() && intervals.getLast().to().equals(next.from())) {
            next = new Interval(intervals.removeLast().from(), next.to());
        }
        intervals.add(next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpeningHours hours && text.equals(hours.text) && territory.equals(hours.territory);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, territory);
    }

    @Override
    public String toString() {
        return text;
    }
}

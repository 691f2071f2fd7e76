package fr.maillage.directory.hours;

import fr.maillage.directory.hours.HoursRule.HolidayKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one week, for people to read.
 *
 * @param text the hours as they were given
 * @param days seven days, Monday first
 * @param onPublicHolidays what the hours say of public holidays
 * @param dependsOnSchoolHolidays some hours hold or fall with school holidays, and show as unknown
 * @param comments every comment of the hours, in order, also those that hold in other weeks
 */
public record WeekTable(
        String text,
        List<Day> days,
        OnPublicHolidays onPublicHolidays,
        boolean dependsOnSchoolHolidays,
        List<String> comments) {

    /**
     * The hours that start on one day.
     *
     * @param slots in order of time; empty when closed
     * @param publicHoliday the day is a public holiday at the place
     */
    public record Day(LocalDate date, List<Slot> slots, boolean publicHoliday) {}

    /**
     * One stretch of a day.
     *
     * @param time starts on the day, may end past its midnight
     * @param comment what the hours say of this time, null without
     */
    public record Slot(
            Interval time, Access access, @Nullable String comment) {}

    static WeekTable of(String text, Rules rules, Territory territory, LocalDate day) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new WeekTable(
                text,
                IntStream.range(0, 7)
                        .mapToObj(monday::plusDays)
                        .map(date -> day(rules, territory, date))
                        .toList(),
                OnPublicHolidays.of(rules),
                rules.name(HolidayKind.SCHOOL),
                rules.inOrder().stream()
                        .map(HoursRule::comment)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static Day day(Rules rules, Territory territory, LocalDate date) {
        var slots = rules.startingOn(date, territory).stream()
                .map(said -> new Slot(OpeningHours.interval(date, said), said.access(), said.comment()))
                .toList();
        return new Day(date, slots, territory.isPublicHoliday(date));
    }
}

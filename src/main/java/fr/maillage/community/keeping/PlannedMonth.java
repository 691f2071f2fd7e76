package fr.maillage.community.keeping;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is planned in one month, day by day.
 *
 * @param before the month before, or null where that is past
 * @param after the month after, or null where nothing can be planned so far ahead
 * @param days those on which something is planned, on the viewer's calendar
 * @param next where nothing is planned in it, the next month in which something is, or null
 */
public record PlannedMonth(
        YearMonth month,
        @Nullable YearMonth before,
        @Nullable YearMonth after,
        SortedMap<LocalDate, List<Planned>> days,
        @Nullable YearMonth next) {
    /** How far ahead one plans. */
    static final int MONTHS = 12;

    static PlannedMonth of(
            YearMonth month, YearMonth now, List<Planned> planned, @Nullable YearMonth next, ZoneId zone) {
        return new PlannedMonth(
                month,
                month.isAfter(now) ? month.minusMonths(1) : null,
                month.isBefore(now.plusMonths(MONTHS)) ? month.plusMonths(1) : null,
                planned.stream()
                        .collect(Collectors.groupingBy(
                                one -> one.at().atZone(zone).toLocalDate(), TreeMap::new, Collectors.toList())),
                next);
    }

    /** As an address says it; one that says it wrongly leads to this month, and so does a past one. */
    static YearMonth asked(@Nullable String written, YearMonth now) {
        try {
            var month = written == null ? now : YearMonth.parse(written);
            return month.isBefore(now) || month.isAfter(now.plusMonths(MONTHS)) ? now : month;
        } catch (java.time.DateTimeException e) {
            return now;
        }
    }
}

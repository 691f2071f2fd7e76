package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Obstacle.DATE;

import ch.poole.openinghoursparser.DateRange;
import ch.poole.openinghoursparser.DateWithOffset;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.Month;

/** Reads date ranges: {@code Jul-Aug}, {@code Dec 24-Jan 2}, {@code 2026 May 4+}, {@code easter -2 days}. */
final class DateReader {
    private DateReader() {}

    static DaySelector dates(DateRange range) throws NotUnderstood {
        if (range.getInterval() != 0) {
            throw new NotUnderstood(DATE, range);
        }
        var start = range.getStartDate();
        if (start.isOpenEnded()) {
            if (undefined(start.getYear())) {
                // Without a year, "Jul 1+" has no end one could agree on.
                throw new NotUnderstood(DATE, range);
            }
            var from = CalendarDate.of(start, range);
            return (day, world) -> !day.isBefore(from.first(start.getYear()));
        }
        var end = range.getEndDate() == null ? start : completed(start, range.getEndDate());
        return between(
                CalendarDate.of(start, range), start.getYear(), CalendarDate.of(end, range), end.getYear(), range);
    }

    private static DaySelector between(
            CalendarDate start, int startYear, CalendarDate end, int endYear, DateRange range) throws NotUnderstood {
        if (undefined(startYear)) {
            if (!undefined(endYear)) {
                throw new NotUnderstood(DATE, range);
            }
            // A range over New Year began last year.
            return (day, world) -> within(day, start, end, day.getYear()) || within(day, start, end, day.getYear() - 1);
        }
        if (undefined(endYear)) {
            return (day, world) -> within(day, start, end, startYear);
        }
        if (end.last(endYear).isBefore(start.first(startYear))) {
            throw new NotUnderstood(DATE, range);
        }
        return (day, world) -> !day.isBefore(start.first(startYear)) && !day.isAfter(end.last(endYear));
    }

    private static boolean within(LocalDate day, CalendarDate start, CalendarDate end, int year) {
        var first = start.first(year);
        var last = end.last(year);
        // A single day that this year lacks (29 February) also ends before it starts, but it is no turn of the year.
        if (last.isBefore(first) && !start.equals(end)) {
            last = end.last(year + 1);
        }
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** In {@code Jan 5-10} the month of the end is the one of the start. */
    private static DateWithOffset completed(DateWithOffset start, DateWithOffset end) throws NotUnderstood {
        if (end.getMonth() != null || end.getVarDate() != null) {
            return end;
        }
        if (end.getDay() < start.getDay()) {
            throw new NotUnderstood(DATE, start + "-" + end);
        }
        var full = end.copy();
        full.setMonth(start.getMonth());
        return full;
    }

    private static boolean undefined(int year) {
        return year == YearRange.UNDEFINED_YEAR;
    }

    /** A date or a whole month, whatever the year. */
    private record CalendarDate(boolean easter, Month month, int day, int weekday, int nth, int offset) {
        private static final int NONE = 0;

        static CalendarDate of(DateWithOffset date, DateRange range) throws NotUnderstood {
            if (date.getWeekDayOffset() != null || (date.getMonth() == null && date.getVarDate() == null)) {
                throw new NotUnderstood(DATE, range);
            }
            var month = date.getMonth() == null ? Month.JANUARY : Month.of(Names.number(date.getMonth()));
            var day = date.undefinedDay() ? NONE : date.getDay();
            if (day > month.maxLength()) {
                throw new NotUnderstood(DATE, range);
            }
            var weekday = date.getNthWeekDay() == null ? NONE : Names.number(date.getNthWeekDay());
            var offset = date.getDayOffset();
            return new CalendarDate(date.getVarDate() != null, month, day, weekday, date.getNth(), offset);
        }

        LocalDate first(int year) {
            if (!easter && weekday == NONE) {
                var firstOfMonth = LocalDate.of(year, month, 1);
                return (day == NONE ? firstOfMonth : firstOfMonth.plusDays(day - 1L)).plusDays(offset);
            }
            return moveable(year).plusDays(offset);
        }

        LocalDate last(int year) {
            if (!easter && weekday == NONE) {
                var firstOfMonth = LocalDate.of(year, month, 1);
                var length = firstOfMonth.lengthOfMonth();
                return firstOfMonth
                        .withDayOfMonth(day == NONE ? length : Math.min(day, length))
                        .plusDays(offset);
            }
            return moveable(year).plusDays(offset);
        }

        private LocalDate moveable(int year) {
            return easter ? Easter.sunday(year) : Occurrence.inMonth(year, month, weekday, nth);
        }
    }
}

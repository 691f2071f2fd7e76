package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Obstacle.OCCURRENCE;
import static fr.maillage.directory.hours.Obstacle.WEEK;
import static fr.maillage.directory.hours.Obstacle.YEAR;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Nth;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.WeekDayRange;
import ch.poole.openinghoursparser.WeekRange;
import ch.poole.openinghoursparser.YearRange;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which days a rule speaks of: years, ISO week numbers, dates, weekdays and holidays must all agree. */
final class DayReader {
    private DayReader() {}

    static DaySelector days(Rule rule) throws NotUnderstood {
        return each(rule.getYears(), DayReader::years)
                .and(each(rule.getWeeks(), DayReader::weeks))
                .and(each(rule.getDates(), DateReader::dates))
                .and(weekdaysAndHolidays(rule));
    }

    /** {@code PH,Mo} is a Monday or a holiday; {@code PH Mo} is a Monday that is a holiday. */
    private static DaySelector weekdaysAndHolidays(Rule rule) throws NotUnderstood {
        var weekdays = each(rule.getDays(), DayReader::weekdays);
        if (rule.getHolidays() == null) {
            return weekdays;
        }
        var beside = new ArrayList<DaySelector>();
        var within = new ArrayList<DaySelector>();
        for (var holiday : rule.getHolidays()) {
            (rule.getDays() == null || holiday.getUseAsWeekDay() ? beside : within).add(holiday(holiday));
        }
        if (rule.getDays() == null) {
            return DaySelector.anyOf(beside);
        }
        if (!within.isEmpty()) {
            weekdays = weekdays.and(DaySelector.anyOf(within));
        }
        return weekdays.or(DaySelector.anyOf(beside));
    }

    private static DaySelector holiday(Holiday holiday) {
        var offset = holiday.getOffset();
        return holiday.getType() == Holiday.Type.PH
                ? (day, world) -> world.territory().isPublicHoliday(day.minusDays(offset))
                : (day, world) -> world.schoolHoliday();
    }

    private static DaySelector years(YearRange range) throws NotUnderstood {
        var first = range.getStartYear();
        var open = range.isOpenEnded();
        var last = range.getEndYear() == YearRange.UNDEFINED_YEAR ? first : range.getEndYear();
        var step = Math.max(1, range.getInterval());
        if (last < first) {
            throw new NotUnderstood(YEAR, range);
        }
        return (day, world) ->
                day.getYear() >= first && (open || day.getYear() <= last) && (day.getYear() - first) % step == 0;
    }

    private static DaySelector weeks(WeekRange range) throws NotUnderstood {
        var first = range.getStartWeek();
        var last = range.getEndWeek() == WeekRange.UNDEFINED_WEEK ? first : range.getEndWeek();
        var step = Math.max(1, range.getInterval());
        if (Math.max(first, last) > WeekRange.MAX_WEEK || (last < first && step > 1)) {
            throw new NotUnderstood(WEEK, range);
        }
        return (day, world) -> {
            var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            if (last < first) {
                return week >= first || week <= last;
            }
            return week >= first && week <= last && (week - first) % step == 0;
        };
    }

    private static DaySelector weekdays(WeekDayRange range) throws NotUnderstood {
        var first = Names.number(range.getStartDay());
        var last = range.getEndDay() == null ? first : Names.number(range.getEndDay());
        if (range.getNths() == null) {
            // A range may turn round the week's end: Sa-Mo.
            return (day, world) ->
                    Math.floorMod(day.getDayOfWeek().getValue() - first, 7) <= Math.floorMod(last - first, 7);
        }
        var offset = range.getOffset();
        return each(range.getNths(), nth -> occurrence(nth, first, offset));
    }

    private static DaySelector occurrence(Nth nth, int weekday, int offset) throws NotUnderstood {
        var first = nth.getStartNth();
        var last = nth.getEndNth() == Nth.INVALID_NTH ? first : nth.getEndNth();
        if (first == Nth.INVALID_NTH || last < first || Integer.signum(first) != Integer.signum(last)) {
            throw new NotUnderstood(OCCURRENCE, nth);
        }
        return (day, world) -> {
            var counted = day.minusDays(offset);
            var rank = first > 0 ? rankFromStart(counted) : -rankFromEnd(counted);
            return counted.getDayOfWeek().getValue() == weekday && first <= rank && rank <= last;
        };
    }

    private static int rankFromStart(LocalDate day) {
        return (day.getDayOfMonth() + 6) / 7;
    }

    private static int rankFromEnd(LocalDate day) {
        return (day.lengthOfMonth() - day.getDayOfMonth()) / 7 + 1;
    }

    @FunctionalInterface
    private interface Reader<T> {
        DaySelector read(T part) throws NotUnderstood;
    }

    private static <T> DaySelector each(@Nullable List<T> parts, Reader<T> reader) throws NotUnderstood {
        if (parts == null) {
            return DaySelector.EVERY_DAY;
        }
        var selectors = new ArrayList<DaySelector>();
        for (var part : parts) {
            selectors.add(reader.read(part));
        }
        return DaySelector.anyOf(List.copyOf(selectors));
    }
}

package fr.maillage.directory.hours;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.WeekDayRange;
import fr.maillage.directory.hours.WeekGrid.Stretch;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads as a grid what says nothing that a grid cannot. */
final class GridReader {
    private final Map<DayOfWeek, List<Stretch>> days = new EnumMap<>(DayOfWeek.class);
    private boolean closedOnPublicHolidays;

    private GridReader() {}

    /** Something a grid cannot say. */
    private static final class Beyond extends Exception {
        private static final long serialVersionUID = 1L;

        Beyond() {
            super(null, null, false, false);
        }
    }

    static Optional<WeekGrid> read(String text) {
        var reader = new GridReader();
        try {
            for (var rule : HoursText.rules(text)) {
                reader.add(rule);
            }
        } catch (NotUnderstood | Beyond e) {
            return Optional.empty();
        }
        return reader.days.isEmpty()
                ? Optional.empty()
                : Optional.of(new WeekGrid(reader.days, reader.closedOnPublicHolidays));
    }

    private void add(Rule rule) throws Beyond {
        if (rule.isEmpty() && rule.getComment() == null) {
            return;
        }
        boolean plain = rule.getYears() == null
                && rule.getWeeks() == null
                && rule.getDates() == null
                && rule.getComment() == null
                && !rule.isFallBack()
                && !rule.isAdditive()
                && !rule.isTwentyfourseven();
        // What comes after "PH off" takes its days back.
        if (!plain || closedOnPublicHolidays) {
            throw new Beyond();
        }
        if (rule.getHolidays() != null) {
            closeHolidays(rule);
        } else if (closes(rule)) {
            days(rule.getDays()).forEach(days::remove);
        } else {
            List<Stretch> stretches = stretches(rule.getTimes());
            days(rule.getDays()).forEach(day -> days.put(day, stretches));
        }
    }

    private void closeHolidays(Rule rule) throws Beyond {
        boolean all = rule.getDays() == null
                && rule.getHolidays() != null
                && rule.getHolidays().stream()
                        .allMatch(holiday -> holiday.getType() == Holiday.Type.PH && holiday.getOffset() == 0);
        if (!all || !closes(rule)) {
            throw new Beyond();
        }
        closedOnPublicHolidays = true;
    }

    /** Whether the rule closes whole days; what is neither open nor closed is beyond a grid. */
    private static boolean closes(Rule rule) throws Beyond {
        if (rule.getModifier() == null) {
            return false;
        }
        var modifier = rule.getModifier().getModifier();
        boolean off = modifier == Modifier.OFF || modifier == Modifier.CLOSED;
        if (rule.getModifier().getComment() != null
                || off == (rule.getTimes() != null)
                || !off && modifier != Modifier.OPEN) {
            throw new Beyond();
        }
        return off;
    }

    private static Set<DayOfWeek> days(@Nullable List<WeekDayRange> ranges) throws Beyond {
        if (ranges == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var range : ranges) {
            if (range.getNths() != null || range.getOffset() != 0) {
                throw new Beyond();
            }
            var first = DayOfWeek.of(Names.number(range.getStartDay()));
            var last = range.getEndDay() == null ? first : DayOfWeek.of(Names.number(range.getEndDay()));
            for (var day = first; day != last; day = day.plus(1)) {
                days.add(day);
            }
            days.add(last);
        }
        return days;
    }

    private static List<Stretch> stretches(@Nullable List<TimeSpan> times) throws Beyond {
        if (times == null || times.size() > WeekGrid.MOST) {
            throw new Beyond();
        }
        var stretches = new ArrayList<Stretch>();
        for (var time : times) {
            stretches.add(stretch(time));
        }
        stretches.sort(Comparator.comparing(Stretch::from));
        if (stretches.size() == WeekGrid.MOST && !stretches.getFirst().isBefore(stretches.getLast())) {
            throw new Beyond();
        }
        return stretches;
    }

    private static Stretch stretch(TimeSpan time) throws Beyond {
        boolean clock = time.getStartEvent() == null
                && time.getEndEvent() == null
                && time.getInterval() == 0
                && !time.isOpenEnded();
        int from = time.getStart();
        int to = time.getEnd();
        if (!clock || from < 0 || to <= from || to > DayLine.DAY) {
            throw new Beyond();
        }
        return new Stretch(at(from), at(to));
    }

    private static LocalTime at(int minutes) {
        return LocalTime.MIDNIGHT.plusMinutes(minutes);
    }
}

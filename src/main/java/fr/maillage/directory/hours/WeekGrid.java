package fr.maillage.directory.hours;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/**
 * Hours that every week repeats, as a person fills them in: at most {@link #MOST} stretches a day.
 *
 * @param days what is open, in order of time; a day that is not there is closed
 * @param closedOnPublicHolidays whether the hours say so; otherwise they say nothing of public holidays
 */
public record WeekGrid(Map<DayOfWeek, List<Stretch>> days, boolean closedOnPublicHolidays) {
    /** Stretches of one day. */
    public static final int MOST = 2;

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    /**
     * From one time to a later one of the same day, in whole minutes.
     *
     * @param to midnight stands for the end of the day
     */
    public record Stretch(LocalTime from, LocalTime to) {
        public Stretch {
            if (!from.isBefore(to) && !to.equals(LocalTime.MIDNIGHT)) {
                throw new IllegalArgumentException("a stretch ends after it starts: " + from + " to " + to);
            }
            if (!from.equals(from.truncatedTo(ChronoUnit.MINUTES)) || !to.equals(to.truncatedTo(ChronoUnit.MINUTES))) {
                throw new IllegalArgumentException("a stretch is of whole minutes: " + from + " to " + to);
            }
        }

        /** Whether it is over when the other one starts. */
        public boolean isBefore(Stretch other) {
            return !to.equals(LocalTime.MIDNIGHT) && !to.isAfter(other.from);
        }

        @Override
        public String toString() {
            return from + "-" + (to.equals(LocalTime.MIDNIGHT) ? "24:00" : to.toString());
        }
    }

    public WeekGrid {
        var inOrder = new EnumMap<DayOfWeek, List<Stretch>>(DayOfWeek.class);
        days.forEach((day, stretches) -> {
            if (!stretches.isEmpty()) {
                inOrder.put(day, List.copyOf(stretches));
            }
        });
        days = Collections.unmodifiableMap(inOrder);
    }

    /** The grid that says the same as a text, or nothing where a week and its public holidays do not say all of it. */
    public static Optional<WeekGrid> of(String text) {
        return GridReader.read(text);
    }

    public List<Stretch> on(DayOfWeek day) {
        return days.getOrDefault(day, List.of());
    }

    /** In the {@code opening_hours} notation of OpenStreetMap; empty where no day is open. */
    public String text() {
        Map<List<Stretch>, List<DayOfWeek>> alike = new LinkedHashMap<>();
        days.forEach((day, stretches) ->
                alike.computeIfAbsent(stretches, s -> new ArrayList<>()).add(day));
        if (alike.isEmpty()) {
            return "";
        }
        String week = alike.entrySet().stream()
                .map(same -> names(same.getValue()) + " "
                        + same.getKey().stream().map(Stretch::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining("; "));
        return closedOnPublicHolidays ? week + "; PH off" : week;
    }

    /** Three days or more that follow each other are a range. */
    private static String names(List<DayOfWeek> days) {
        var names = new StringJoiner(",");
        int first = 0;
        while (first < days.size()) {
            int last = first;
            while (last + 1 < days.size()
                    && days.get(last + 1).getValue() == days.get(last).getValue() + 1) {
                last++;
            }
            if (last - first >= 2) {
                names.add(name(days.get(first)) + "-" + name(days.get(last)));
                first = last + 1;
            } else {
                names.add(name(days.get(first++)));
            }
        }
        return names.toString();
    }

    private static String name(DayOfWeek day) {
        return NAMES.get(day.getValue() - 1);
    }
}

package fr.maillage.directory.hours;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;

/** Short ways to write hours in tests. */
final class Hours {
    private Hours() {}

    static OpeningHours understood(String text) {
        return switch (OpeningHours.parse(text)) {
            case Reading.Understood understood -> understood.hours();
            case Reading.Refused refused -> throw new AssertionError(text + " is refused: " + refused);
        };
    }

    static Obstacle refusal(String text) {
        return switch (OpeningHours.parse(text)) {
            case Reading.Understood understood -> throw new AssertionError(text + " is understood: " + understood);
            case Reading.Refused refused -> refused.why();
        };
    }

    /** One day's hours, written {@code 09:00-12:00 14:00-17:00}. */
    static String on(String day, OpeningHours hours, Access access) {
        var date = LocalDate.parse(day);
        return written(hours.between(date, date.plusDays(1), access), date);
    }

    private static String written(List<Interval> intervals, LocalDate day) {
        return intervals.stream()
                .map(interval -> clock(interval.from(), day) + "-" + clock(interval.to(), day))
                .collect(Collectors.joining(" "));
    }

    private static String clock(LocalDateTime time, LocalDate day) {
        return time.toLocalDate().isAfter(day) ? "24:00" : time.toLocalTime().toString();
    }
}

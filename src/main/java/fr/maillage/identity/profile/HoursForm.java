package fr.maillage.identity.profile;

import fr.maillage.identity.account.Typed;
import fr.maillage.web.Problems;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hours of work as typed, day by day.
 *
 * @param own false: those of the instance, whatever is typed below
 */
public record HoursForm(boolean own, Map<DayOfWeek, Day> days) {
    /** Both empty: a day off. */
    public record Day(String from, String to) {
        boolean off() {
            return from.isEmpty() && to.isEmpty();
        }

        Optional<Hours.Span> span() {
            try {
                return Optional.of(new Hours.Span(LocalTime.parse(from), LocalTime.parse(to)));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    public static HoursForm of(Function<String, @Nullable String> typed) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            String from = Typed.line(typed.apply("from-" + day.getValue()));
            String to = Typed.line(typed.apply("to-" + day.getValue()));
            days.put(day, new Day(from, to));
        }
        return new HoursForm("own".equals(typed.apply("hours")), days);
    }

    public static HoursForm of(Hours hours) {
        var days = new EnumMap<DayOfWeek, Day>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            Hours.Span span = hours.days().get(day);
            days.put(
                    day,
                    span == null
                            ? new Day("", "")
                            : new Day(span.from().toString(), span.to().toString()));
        }
        return new HoursForm(hours.own(), days);
    }

    /** What stands in the fields of a day. */
    public Day on(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    public Problems check(Problems problems) {
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean wrong = own && !on(day).off() && on(day).span().isEmpty();
            problems.addIf(wrong, "from-" + day.getValue(), "profile.problem.hours", on(day).from(), on(day).to());
        }
        return problems;
    }

    public Hours hours() {
        var spans = new EnumMap<DayOfWeek, Hours.Span>(DayOfWeek.class);
        if (own) {
            days.forEach((day, typed) -> typed.span().ifPresent(span -> spans.put(day, span)));
        }
        return new Hours(own, new java.util.TreeMap<>(spans));
    }
}

package fr.maillage.directory.entry;

import fr.maillage.directory.hours.OpeningHours;
import fr.maillage.directory.hours.Reading;
import fr.maillage.directory.hours.WeekGrid;
import fr.maillage.web.Problems;
import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as typed: day by day, or in the notation of OpenStreetMap where a week does not say all of it.
 *
 * @param notation what stands in the field of the notation
 */
public record WeekForm(Map<DayOfWeek, TypedDay> days, boolean closedOnPublicHolidays, String notation) {
    /** The field of the notation. */
    static final String NOTATION = "opening_hours";

    /** The hours that an entry holds. */
    static WeekForm of(String held) {
        var grid = WeekGrid.of(held);
        var days = new EnumMap<DayOfWeek, TypedDay>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, TypedDay.of(grid.map(week -> week.on(day)).orElse(List.of())));
        }
        return new WeekForm(
                Collections.unmodifiableMap(days),
                grid.map(WeekGrid::closedOnPublicHolidays).orElse(false),
                grid.isPresent() ? "" : held);
    }

    /** What a request sends. */
    static WeekForm of(Function<String, @Nullable String> sent) {
        var days = new EnumMap<DayOfWeek, TypedDay>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, TypedDay.of(day, sent));
        }
        String notation = sent.apply(NOTATION);
        return new WeekForm(
                Collections.unmodifiableMap(days),
                sent.apply("hours-holidays") != null,
                notation == null ? "" : notation.strip());
    }

    public TypedDay on(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }

    /** The field of a day that a problem is shown at. */
    public static String field(DayOfWeek day) {
        return "hours-" + day.getValue() + "-from-1";
    }

    /** Whether the days are the way to go on, rather than the notation. */
    public boolean byDay() {
        return notation.isEmpty();
    }

    /** Why the days do not show these hours, as a message key. */
    public String reason() {
        return OpeningHours.parse(notation) instanceof Reading.Understood
                ? "entry.typed-hours.beyond"
                : "entry.typed-hours.unread";
    }

    /**
     * What the entry is to hold: the way that was changed counts. What nobody touched stays as it is written.
     *
     * @param held what it holds
     */
    String text(String held) {
        if (isUntouched(held)) {
            return held;
        }
        return typesDays() && (notation.isEmpty() || notation.equals(held)) ? grid().text() : notation;
    }

    Problems problems(Problems problems, String held) {
        if (isUntouched(held)) {
            return problems;
        }
        if (!notation.isEmpty() && !notation.equals(held) && typesDays() && !sameDays(WeekForm.of(held))) {
            return problems.add(NOTATION, "entry.typed-hours.both");
        }
        days.forEach((day, typed) ->
                problems.addIf(!typed.isSound(), field(day), "entry.typed-hours.day.wrong", day.getValue()));
        return problems;
    }

    private boolean isUntouched(String held) {
        return sameDays(WeekForm.of(held))
                && (notation.isEmpty() ? WeekForm.of(held).byDay() : notation.equals(held));
    }

    private boolean sameDays(WeekForm other) {
        return days.equals(other.days) && closedOnPublicHolidays == other.closedOnPublicHolidays;
    }

    private boolean typesDays() {
        return days.values().stream().anyMatch(day -> !day.isBlank());
    }

    private WeekGrid grid() {
        var stretches = new EnumMap<DayOfWeek, List<WeekGrid.Stretch>>(DayOfWeek.class);
        days.forEach((day, typed) -> stretches.put(day, typed.stretches()));
        return new WeekGrid(stretches, closedOnPublicHolidays);
    }
}

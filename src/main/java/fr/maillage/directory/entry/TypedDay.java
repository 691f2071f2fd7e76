package fr.maillage.directory.entry;

import fr.maillage.directory.hours.WeekGrid;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one day as typed.
 *
 * @param times {@link WeekGrid#MOST} pairs; without any the day is closed
 */
public record TypedDay(List<Pair> times) {

    /** Both empty where nothing was typed. */
    public record Pair(String from, String to) {
        static final Pair BLANK = new Pair("", "");

        boolean isBlank() {
            return from.isEmpty() && to.isEmpty();
        }

        private WeekGrid.Stretch stretch() {
            return new WeekGrid.Stretch(LocalTime.parse(from), LocalTime.parse(to));
        }
    }

    static TypedDay of(List<WeekGrid.Stretch> stretches) {
        return filled(stretches.stream()
                .map(stretch -> new Pair(stretch.from().toString(), stretch.to().toString()))
                .toList());
    }

    static TypedDay of(DayOfWeek day, Function<String, @Nullable String> sent) {
        String name = "hours-" + day.getValue();
        var pairs = new ArrayList<Pair>();
        for (int i = 1; i <= WeekGrid.MOST && sent.apply(name + "-closed") == null; i++) {
            var pair = new Pair(time(sent.apply(name + "-from-" + i)), time(sent.apply(name + "-to-" + i)));
            if (!pair.isBlank()) {
                pairs.add(pair);
            }
        }
        return filled(pairs);
    }

    public boolean isBlank() {
        return times.stream().allMatch(Pair::isBlank);
    }

    /** In order of time; fails where the day is not {@linkplain #isSound sound}. */
    List<WeekGrid.Stretch> stretches() {
        return times.stream()
                .filter(pair -> !pair.isBlank())
                .map(Pair::stretch)
                .sorted(Comparator.comparing(WeekGrid.Stretch::from))
                .toList();
    }

    /** Whether each stretch has a start and a later end, and none begins before the other is over. */
    boolean isSound() {
        try {
            List<WeekGrid.Stretch> stretches = stretches();
            return stretches.size() < WeekGrid.MOST || stretches.getFirst().isBefore(stretches.getLast());
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return false;
        }
    }

    private static TypedDay filled(List<Pair> pairs) {
        var all = new ArrayList<>(pairs);
        while (all.size() < WeekGrid.MOST) {
            all.add(Pair.BLANK);
        }
        return new TypedDay(List.copyOf(all));
    }

    /** Browsers without a field for times send what people write: 9h, 9h30, 9:30. */
    private static String time(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip().replaceFirst("^(\\d{1,2}) ?[hH] ?(\\d{2})?$", "$1:$2");
        text = text.endsWith(":") ? text + "00" : text;
        return text.matches("\\d:\\d{2}(:\\d{2})?") ? "0" + text : text;
    }
}

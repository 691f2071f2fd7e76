package fr.maillage.directory.hours;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is said of one day, painted stretch by stretch; times not painted are closed. Not thread safe. */
final class DayLine {
    /** Minutes in a day. */
    static final int DAY = 24 * 60;

    /**
     * @param from minutes since midnight
     * @param to minutes since midnight, beyond {@link #DAY} past the next midnight
     */
    record Stretch(
            int from, int to, Access access, @Nullable String comment) {
        Stretch between(int start, int end) {
            return new Stretch(Math.max(from, start), Math.min(to, end), access, comment);
        }
    }

    private List<Stretch> stretches = new ArrayList<>();

    void clear() {
        stretches.clear();
    }

    /** Closes a span of time. */
    void cut(int from, int to) {
        var kept = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            if (stretch.from < from) {
                kept.add(stretch.between(stretch.from, Math.min(from, stretch.to)));
            }
            if (stretch.to > to) {
                kept.add(stretch.between(Math.max(to, stretch.from), stretch.to));
            }
        }
        stretches = kept;
    }

    /** Says something of a span of time, over whatever was said of it. */
    void paint(Stretch stretch) {
        cut(stretch.from, stretch.to);
        stretches.add(stretch);
    }

    /** Paints a line where this one is still closed. */
    void fill(DayLine under) {
        var free = new DayLine();
        free.stretches = new ArrayList<>(under.stretches);
        for (var said : stretches) {
            free.cut(said.from, said.to);
        }
        stretches.addAll(free.stretches);
    }

    /** Lowers the certainty of what was said, keeping its times. */
    void qualify(Access access, @Nullable String comment) {
        stretches.replaceAll(said ->
                new Stretch(said.from, said.to, said.access.compareTo(access) < 0 ? said.access : access, comment));
    }

    /** In order of time, neighbours that say the same joined. */
    List<Stretch> stretches() {
        var sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(Stretch::from));
        var joined = new ArrayList<Stretch>(sorted.size());
        for (var next : sorted) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null
                    && last.to == next.from
                    && last.access == next.access
                    && Objects.equals(last.comment, next.comment)) {
                joined.set(joined.size() - 1, new Stretch(last.from, next.to, last.access, last.comment));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    /** Keeps what two lines agree on; where they differ, it is unknown. */
    static DayLine agreement(DayLine one, DayLine other) {
        var borders = new TreeSet<Integer>();
        for (var line : List.of(one, other)) {
            for (var stretch : line.stretches) {
                borders.add(stretch.from);
                borders.add(stretch.to);
            }
        }
        var agreed = new DayLine();
        for (var from : borders) {
            var to = borders.higher(from);
            var said = one.at(from);
            var otherwise = other.at(from);
            var either = said == null ? otherwise : said;
            if (to != null && either != null) {
                var same = said != null && otherwise != null && said.access == otherwise.access;
                agreed.stretches.add(new Stretch(from, to, same ? either.access : Access.UNKNOWN, either.comment));
            }
        }
        return agreed;
    }

    private @Nullable Stretch at(int minute) {
        for (var stretch : stretches) {
            if (stretch.from <= minute && minute < stretch.to) {
                return stretch;
            }
        }
        return null;
    }
}

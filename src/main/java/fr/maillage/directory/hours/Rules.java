package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.DayLine.DAY;

import fr.maillage.directory.hours.DayLine.Stretch;
import fr.maillage.directory.hours.DaySelector.World;
import fr.maillage.directory.hours.HoursRule.HolidayKind;
import fr.maillage.directory.hours.HoursRule.Link;
import java.time.LocalDate;
import java.util.List;

/** The rules of one text, applied to a day in their order. */
record Rules(List<HoursRule> inOrder) {

    Rules {
        inOrder = List.copyOf(inOrder);
    }

    boolean name(HolidayKind kind) {
        return inOrder.stream().anyMatch(rule -> rule.names().contains(kind));
    }

    /** What starts on the day; stretches may run past its midnight. */
    List<Stretch> startingOn(LocalDate day, Territory territory) {
        var line = line(day, new World(territory, false));
        if (name(HolidayKind.SCHOOL)) {
            line = DayLine.agreement(line, line(day, new World(territory, true)));
        }
        return line.stretches();
    }

    /** What holds during the day, from midnight to midnight, the end of last night included. */
    List<Stretch> during(LocalDate day, Territory territory) {
        var line = new DayLine();
        var lastNight = startingOn(day.minusDays(1), territory);
        var today = startingOn(day, territory);
        for (var access : Access.values()) {
            for (var stretch : today) {
                if (stretch.access() == access && stretch.from() < DAY) {
                    line.paint(stretch.between(0, DAY));
                }
            }
            for (var stretch : lastNight) {
                if (stretch.access() == access && stretch.to() > DAY) {
                    line.paint(new Stretch(
                            Math.max(0, stretch.from() - DAY), stretch.to() - DAY, access, stretch.comment()));
                }
            }
        }
        return line.stretches();
    }

    private DayLine line(LocalDate day, World world) {
        var settled = new DayLine();
        var line = new DayLine();
        for (var rule : inOrder) {
            if (rule.link() == Link.FILLS) {
                settled.fill(line);
                line = new DayLine();
            }
            if (rule.when().covers(day, world)) {
                apply(rule, line);
            }
        }
        settled.fill(line);
        return settled;
    }

    private static void apply(HoursRule rule, DayLine line) {
        var access = rule.access();
        if (rule.link() == Link.QUALIFIES && access != null) {
            line.qualify(access, rule.comment());
            return;
        }
        if (rule.spans().isEmpty() || (access != null && rule.link() != Link.ADDS)) {
            // A rule for the whole day, or new hours for it, replaces what was said before.
            line.clear();
        }
        if (access == null) {
            rule.spans().forEach(span -> line.cut(span.from(), span.to()));
        } else if (rule.spans().isEmpty()) {
            line.paint(new Stretch(0, DAY, access, rule.comment()));
        } else {
            for (var span : rule.spans()) {
                if (span.openEnd() && span.to() < DAY) {
                    line.paint(new Stretch(span.to(), DAY, Access.UNKNOWN, rule.comment()));
                }
            }
            for (var span : rule.spans()) {
                if (span.from() < span.to()) {
                    line.paint(new Stretch(span.from(), span.to(), access, rule.comment()));
                }
            }
        }
    }
}

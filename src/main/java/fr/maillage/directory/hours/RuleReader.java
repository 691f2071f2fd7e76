package fr.maillage.directory.hours;

import static fr.maillage.directory.hours.Obstacle.MOMENT;
import static fr.maillage.directory.hours.Obstacle.NO_DURATION;
import static fr.maillage.directory.hours.Obstacle.SUN;
import static fr.maillage.directory.hours.Obstacle.TIMETABLE;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier.Modifier;
import ch.poole.openinghoursparser.TimeSpan;
import fr.maillage.directory.hours.HoursRule.HolidayKind;
import fr.maillage.directory.hours.HoursRule.Link;
import fr.maillage.directory.hours.HoursRule.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the parser's rules, which may change under one's feet, into ours, and refuses what we cannot evaluate. */
final class RuleReader {
    private RuleReader() {}

    static Rules read(List<Rule> parsed) throws NotUnderstood {
        var rules = new ArrayList<HoursRule>();
        for (var rule : parsed) {
            if (!rule.isEmpty() || rule.getComment() != null) {
                rules.add(read(rule, rules.isEmpty()));
            }
        }
        return new Rules(rules);
    }

    private static HoursRule read(Rule rule, boolean first) throws NotUnderstood {
        var spans = spans(rule);
        var comment = comment(rule);
        var dated = rule.getYears() != null
                || rule.getWeeks() != null
                || rule.getDates() != null
                || rule.getHolidays() != null
                || rule.getDays() != null;
        var timeless = spans.isEmpty() && !rule.isTwentyfourseven();
        var access = access(rule, comment, timeless);
        var lone = timeless
                && !dated
                && rule.getModifier() != null
                && rule.getModifier().getModifier() == null;
        return new HoursRule(link(rule, first, lone), DayReader.days(rule), spans, access, comment, holidays(rule));
    }

    private static Link link(Rule rule, boolean first, boolean lone) {
        if (first) {
            return Link.REPLACES;
        }
        if (rule.isFallBack()) {
            return Link.FILLS;
        }
        if (lone) {
            return Link.QUALIFIES;
        }
        return rule.isAdditive() ? Link.ADDS : Link.REPLACES;
    }

    private static @Nullable Access access(Rule rule, @Nullable String comment, boolean timeless) {
        var modifier = modifier(rule);
        Access said;
        if (modifier == Modifier.OFF || modifier == Modifier.CLOSED) {
            said = null;
        } else if (modifier == Modifier.OPEN) {
            said = Access.OPEN;
        } else if (modifier == Modifier.UNKNOWN) {
            said = Access.UNKNOWN;
        } else {
            // The specification makes a commented rule "unknown". It makes "Mo-Fr" alone open day and night, which in
            // the field means that the hours were forgotten.
            said = comment != null || timeless ? Access.UNKNOWN : Access.OPEN;
        }
        return comment == null ? said : Comment.access(comment, said);
    }

    private static @Nullable Modifier modifier(Rule rule) {
        return rule.getModifier() == null ? null : rule.getModifier().getModifier();
    }

    private static @Nullable String comment(Rule rule) {
        var before = rule.getComment();
        var after = rule.getModifier() == null ? null : rule.getModifier().getComment();
        var words = Stream.of(before == null ? "" : before, after == null ? "" : after)
                .map(String::strip)
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" – "));
        return words.isEmpty() ? null : words;
    }

    private static Set<HolidayKind> holidays(Rule rule) {
        var named = EnumSet.noneOf(HolidayKind.class);
        if (rule.getHolidays() != null) {
            for (var holiday : rule.getHolidays()) {
                named.add(holiday.getType() == Holiday.Type.PH ? HolidayKind.PUBLIC : HolidayKind.SCHOOL);
            }
        }
        return named;
    }

    private static List<Span> spans(Rule rule) throws NotUnderstood {
        var spans = new ArrayList<Span>();
        if (rule.isTwentyfourseven()) {
            spans.add(new Span(0, DayLine.DAY, false));
        }
        if (rule.getTimes() != null) {
            for (var time : rule.getTimes()) {
                spans.add(span(time));
            }
        }
        return List.copyOf(spans);
    }

    private static Span span(TimeSpan time) throws NotUnderstood {
        if (time.getStartEvent() != null || time.getEndEvent() != null) {
            throw new NotUnderstood(SUN, time);
        }
        if (time.getInterval() != 0) {
            throw new NotUnderstood(TIMETABLE, time);
        }
        var end = time.getEnd();
        if (end == TimeSpan.UNDEFINED_TIME) {
            if (!time.isOpenEnded()) {
                throw new NotUnderstood(MOMENT, time);
            }
            end = time.getStart();
        } else if (end <= time.getStart()) {
            throw new NotUnderstood(NO_DURATION, time);
        }
        return new Span(time.getStart(), end, time.isOpenEnded());
    }
}

package fr.maillage.directory.hours;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.TokenMgrError;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a text with the grammar's parser: as it stands first, tidied when that fails. */
final class HoursText {
    private static final Pattern COLUMN_DIGITS = Pattern.compile("\\d{5,}");

    private HoursText() {}

    static Reading read(String text) {
        var stripped = text.strip();
        try {
            if (stripped.isEmpty()) {
                throw new NotUnderstood(Obstacle.EMPTY, "");
            }
            if (stripped.length() > OpeningHours.LONGEST_TEXT) {
                throw new NotUnderstood(Obstacle.TOO_LONG, stripped);
            }
            if (COLUMN_DIGITS.matcher(stripped).find()) {
                // Neither a time nor a year; the parser overflows on them.
                throw new NotUnderstood(Obstacle.GRAMMAR, stripped);
            }
            return understood(text, stripped);
        } catch (NotUnderstood refusal) {
            return refusal.refusal();
        }
    }

    static boolean follows(String text) {
        try {
            return !parse(text, false).isEmpty();
        } catch (NotUnderstood refusal) {
            return false;
        }
    }

    /** As the parser understands it, tidied where it must be. */
    static List<Rule> rules(String text) throws NotUnderstood {
        if (!(read(text) instanceof Reading.Understood understood)) {
            throw new NotUnderstood(Obstacle.GRAMMAR, text);
        }
        var stripped = text.strip();
        return understood.literal() ? parse(stripped, true) : parse(Tidying.tidy(stripped), false);
    }

    private static Reading understood(String text, String stripped) throws NotUnderstood {
        List<Rule> parsed;
        boolean literal;
        try {
            parsed = parse(stripped, true);
            literal = true;
        } catch (NotUnderstood notLiteral) {
            parsed = parse(Tidying.tidy(stripped), false);
            literal = false;
        }
        var rules = RuleReader.read(parsed);
        if (rules.inOrder().isEmpty()) {
            throw new NotUnderstood(Obstacle.GRAMMAR, stripped);
        }
        return new Reading.Understood(new OpeningHours(text, rules, Territory.FRANCE), literal);
    }

    private static List<Rule> parse(String text, boolean strict) throws NotUnderstood {
        try {
            // Times that end before they start run past midnight, in both modes.
            return new OpeningHoursParser(new StringReader(text)).rules(strict, false);
        } catch (OpeningHoursParseException refusal) {
            throw new NotUnderstood(Obstacle.GRAMMAR, from(text, refusal));
        } catch (RuntimeException | TokenMgrError | StackOverflowError beyondTheParser) {
            // The parser recovers by recursion and trusts its numbers: whatever it trips on is a text we do not read.
            throw new NotUnderstood(Obstacle.GRAMMAR, text);
        }
    }

    /** The text from the last word the parser understood, or all of it when it does not say. */
    private static String from(String text, OpeningHoursParseException refusal) {
        var first = refusal.getExceptions() == null || refusal.getExceptions().isEmpty()
                ? refusal
                : refusal.getExceptions().getFirst();
        var column = first.getColumn() - 1;
        return first.getLine() <= 1 && column > 0 && column < text.length()
                ? text.substring(text.lastIndexOf(' ', column) + 1)
                : text;
    }
}

package fr.maillage.web;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands for someone who has no photo. */
public final class Initials {
    private static final String UNKNOWN = "?";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’]*");

    private Initials() {}

    /** First letters of the first and last words of the name; a question mark where it has none. */
    public static String of(String name) {
        var words = WORD.matcher(name).results().map(MatchResult::group).toList();
        if (words.isEmpty()) {
            return UNKNOWN;
        }
        String last = words.size() > 1 ? first(words.getLast()) : "";
        return (first(words.getFirst()) + last).toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return word.substring(0, word.offsetByCodePoints(0, 1));
    }
}

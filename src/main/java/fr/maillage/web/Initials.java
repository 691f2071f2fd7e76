package fr.maillage.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands for someone who has no photo. */
public final class Initials {
    private static final String UNKNOWN = "?";

    private Initials() {}

    /** First letters of the first and last words of the name; a question mark where it has none. */
    public static String of(String name) {
        List<String> words = Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}'’]+"))
                .map(word -> word.replaceFirst("^[^\\p{L}\\p{N}]+", ""))
                .filter(word -> !word.isEmpty())
                .toList();
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

package fr.maillage.community;

import org.jspecify.annotations.Nullable;

/** What was typed in a field, as it is kept: without the spaces around, and empty where the field was absent. */
public final class Wording {
    private Wording() {}

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
    }

    /** Without line breaks. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** It can be said, and put in the order of a list: it has a letter or a digit. */
    public static boolean sayable(String line) {
        return line.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}

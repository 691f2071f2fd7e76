package fr.maillage.identity.account;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What someone typed in a field, as it is kept: without the spaces around, and empty where the field was absent. */
public final class Typed {
    private Typed() {}

    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "");
    }

    /** One line: line breaks become spaces, so that nothing typed can add a header to a mail. */
    public static String line(@Nullable String typed) {
        return text(typed).replaceAll("\\s+", " ");
    }

    /** A name can be said: it has a letter or a digit. Initials, identifiers and the order of lists come from those. */
    public static boolean sayable(String name) {
        return name.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A list written with commas, semicolons or line breaks; said twice, kept once. */
    public static List<String> list(@Nullable String typed) {
        return Arrays.stream(text(typed).split("[,;\\r\\n]+"))
                .map(Typed::line)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}

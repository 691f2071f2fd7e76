package fr.maillage.directory.duplicates;

import fr.maillage.directory.entry.Labels;
import fr.maillage.directory.vocabulary.Plain;
import fr.maillage.web.Language;
import java.util.Arrays;
import java.util.List;

/** What two records say of one thing. */
public record Compared(Field field, String first, String second) {
    /** All that at least one of the two says. */
    static List<Compared> of(Side first, Side second, Labels labels, Language language) {
        return Arrays.stream(Field.values())
                .map(field ->
                        new Compared(field, first.told(field, labels, language), second.told(field, labels, language)))
                .filter(c -> !c.first.isBlank() || !c.second.isBlank())
                .toList();
    }

    /** "same" but for case, accents and spaces; "alone" where one of them is silent; "different". */
    public String verdict() {
        return first.isBlank() || second.isBlank()
                ? "alone"
                : plain(first).equals(plain(second)) ? "same" : "different";
    }

    public String icon() {
        return switch (verdict()) {
            case "same" -> "check2";
            case "alone" -> "dash-circle";
            default -> "exclamation-triangle";
        };
    }

    private static String plain(String text) {
        return Plain.of(text).replaceAll("\\s+", " ");
    }
}

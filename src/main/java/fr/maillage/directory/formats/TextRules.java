package fr.maillage.directory.formats;

import fr.maillage.directory.hours.OpeningHours;
import java.util.Collection;
import java.util.Objects;
import java.util.function.BiFunction;

/** Rules for texts, codes, closed lists and opening hours. */
final class TextRules {
    private TextRules() {}

    static Checked text(Field field, String text) {
        if (text.length() < field.min()) {
            return Checked.faulty("import.remark.too-short", field.min());
        }
        if (text.length() > field.max()) {
            return Checked.faulty("import.remark.too-long", field.max());
        }
        return Checked.good(text);
    }

    static BiFunction<Field, String, Checked> matching(String key) {
        return (field, text) -> field.matches(text) ? Checked.good(text) : Checked.faulty(key);
    }

    static Checked closed(Field field, String text) {
        ClosedList values = Objects.requireNonNull(field.values());
        return values.contains(text)
                ? Checked.good(text)
                : Checked.faulty(
                        "import.remark.closed-list", excerpt(values.labels().keySet()));
    }

    /** The first of them, whole, and how many there are. */
    private static String excerpt(Collection<String> values) {
        var shown = new StringBuilder();
        for (String value : values) {
            if (shown.length() + value.length() > Remark.LONGEST_EXCERPT) {
                return shown + "… (" + values.size() + ")";
            }
            shown.append(shown.isEmpty() ? "" : " · ").append(value);
        }
        return shown.toString();
    }

    static Checked openingHours(Field field, String text) {
        if (text.length() > OpeningHours.LONGEST_TEXT) {
            return Checked.faulty("import.remark.too-long", OpeningHours.LONGEST_TEXT);
        }
        return OpeningHours.follows(text) ? Checked.good(text) : Checked.faulty("import.remark.opening-hours");
    }
}

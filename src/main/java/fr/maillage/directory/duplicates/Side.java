package fr.maillage.directory.duplicates;

import fr.maillage.directory.entry.Labels;
import fr.maillage.web.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is compared: what it says, where it comes from and since when.
 *
 * @param updatedOn when its source last changed it, or null where the source does not tell
 * @param disappearedAt when it was no longer found at its source, or null
 * @param mergedInto the record that it leads to, or null
 */
public record Side(
        long id,
        String kind,
        String source,
        String sourceId,
        @Nullable LocalDate updatedOn,
        @Nullable Instant checkedAt,
        @Nullable Instant disappearedAt,
        @Nullable Long mergedInto,
        Map<Field, String> values) {

    String of(Field field) {
        return values.getOrDefault(field, "");
    }

    /** What it says in this language: codes by their labels. */
    public String told(Field field, Labels labels, Language language) {
        String text = of(field);
        return field.coded() && !text.isEmpty()
                ? String.join(Field.BETWEEN, labels.of(field.column(), List.of(text.split(Field.BETWEEN)), language))
                : text;
    }

    public String name() {
        return of(Field.NAME);
    }

    /** How much it says: the fuller of two is proposed as the one to keep. */
    long said() {
        return values.values().stream().filter(v -> !v.isBlank()).count() + (checkedAt == null ? 0 : 100);
    }
}

package fr.maillage.directory.imports;

import fr.maillage.directory.formats.SourceRecord;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an import would change in one entry.
 *
 * @param position line of the file (CSV) or rank of the object (JSON)
 * @param returns whether the entry had disappeared from its source
 */
public record Change(long position, long entry, String name, boolean returns, List<FieldChange> fields) {

    /** One field, as its source said it and says it now; empty where it says nothing. */
    public record FieldChange(String field, String before, String after) {}

    static Change between(
            long position, long entry, String name, boolean returns, SourceRecord before, SourceRecord after) {
        Set<String> names = new LinkedHashSet<>(after.fields().keySet());
        names.addAll(before.fields().keySet());
        return new Change(
                position,
                entry,
                name,
                returns,
                names.stream()
                        .filter(field -> !Objects.equals(before.value(field), after.value(field)))
                        .map(field -> new FieldChange(field, said(before.value(field)), said(after.value(field))))
                        .toList());
    }

    private static String said(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> values -> values.stream().map(String::valueOf).collect(Collectors.joining(" | "));
            default -> value.toString();
        };
    }
}

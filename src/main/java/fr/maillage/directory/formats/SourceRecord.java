package fr.maillage.directory.formats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record as its source gives it, checked: each value is a String, BigDecimal, Integer, LocalDate or List of String.
 *
 * @param id the identifier at the source
 * @param fields by name, in the order of the schema; a null value is a null that the source wrote, so that it can be
 *     written back
 */
public record SourceRecord(String id, Map<String, @Nullable Object> fields) {

    // Spelt out: a compact constructor loses the annotation of the map's values in the class file.
    public SourceRecord(String id, Map<String, @Nullable Object> fields) {
        this.id = id;
        this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public @Nullable Object value(String field) {
        return fields.get(field);
    }

    public @Nullable String text(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    /** The values of a list field, empty where there is none. */
    public List<String> texts(String field) {
        return fields.get(field) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }
}

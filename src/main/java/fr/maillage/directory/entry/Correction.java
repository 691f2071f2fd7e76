package fr.maillage.directory.entry;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is to be written in an entry: values by column. */
record Correction(Map<String, @Nullable Object> values) {
    /** All that a form says. */
    static Correction of(CorrectionForm form) {
        var values = new LinkedHashMap<String, @Nullable Object>(form.lines());
        values.putAll(form.codes());
        values.put("emails", form.addresses());
        values.put("latitude", degrees(form.lines().get("latitude")));
        values.put("longitude", degrees(form.lines().get("longitude")));
        values.put("parent_id", number(form.lines().get("parent_id")));
        return new Correction(values);
    }

    /** What differs from another state; the order of codes is no difference. */
    Correction since(Correction before) {
        var changed = new LinkedHashMap<String, @Nullable Object>();
        values.forEach((column, value) -> {
            if (!Objects.equals(unordered(value), unordered(before.values.get(column)))) {
                changed.put(column, value);
            }
        });
        return new Correction(changed);
    }

    boolean any(String... columns) {
        return Set.of(columns).stream().anyMatch(values::containsKey);
    }

    Set<String> columns() {
        return values.keySet();
    }

    private static @Nullable Object unordered(@Nullable Object value) {
        return value instanceof java.util.List<?> list ? new HashSet<>(list) : value;
    }

    private static @Nullable Double degrees(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Double.valueOf(typed.replace(',', '.'));
    }

    private static @Nullable Long number(@Nullable String typed) {
        return typed == null || typed.isEmpty() ? null : Long.valueOf(typed);
    }
}

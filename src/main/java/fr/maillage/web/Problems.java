package fr.maillage.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, field by field, in the order of the form. */
public final class Problems {
    private final Map<String, List<Problem>> byField = new LinkedHashMap<>();

    /** What is wrong in one field. */
    public record Problem(String field, String key, List<Object> arguments) {}

    public static Problems none() {
        return new Problems();
    }

    /** The first problem of a field wins. */
    public Problems add(String field, String key, Object... arguments) {
        if (!byField.containsKey(field)) {
            another(field, key, arguments);
        }
        return this;
    }

    /** Of a field that takes several things, each of which may be wrong. */
    public Problems another(String field, String key, Object... arguments) {
        byField.computeIfAbsent(field, one -> new ArrayList<>()).add(new Problem(field, key, List.of(arguments)));
        return this;
    }

    public Problems addIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public List<Problem> all() {
        return byField.values().stream().flatMap(List::stream).toList();
    }

    public @Nullable Problem of(String field) {
        return allOf(field).stream().findFirst().orElse(null);
    }

    public List<Problem> allOf(String field) {
        return byField.getOrDefault(field, List.of());
    }
}

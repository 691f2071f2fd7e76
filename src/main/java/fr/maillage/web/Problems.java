package fr.maillage.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What is wrong in a form, field by field, in the order of the form. */
public final class Problems {
    private final Map<String, Problem> byField = new LinkedHashMap<>();

    /** What is wrong in one field. */
    public record Problem(String field, String key, List<Object> arguments) {}

    public static Problems none() {
        return new Problems();
    }

    /** The problems that Bean Validation found; constraints carry a message key as their message. */
    public static Problems of(BindingResult binding) {
        var problems = new Problems();
        binding.getFieldErrors().forEach(error -> {
            String message = error.getDefaultMessage();
            boolean unreadable = error.isBindingFailure() || message == null;
            problems.add(error.getField(), unreadable ? "form.unreadable" : String.valueOf(message));
        });
        return problems;
    }

    /** The first problem of a field wins. */
    public Problems add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Problem(field, key, List.of(arguments)));
        return this;
    }

    public Problems addIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public List<Problem> all() {
        return new ArrayList<>(byField.values());
    }

    public @Nullable Problem of(String field) {
        return byField.get(field);
    }
}

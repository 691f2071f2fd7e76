package fr.maillage.directory.formats;

import java.util.List;

/**
 * Why a whole file was not read, or not to its end.
 *
 * @param key message key, whose arguments are {@code args}
 */
public record Refusal(String key, List<Object> args) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args));
    }
}

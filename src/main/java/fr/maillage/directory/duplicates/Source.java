package fr.maillage.directory.duplicates;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another record of the same place, as the kept one's page tells of it.
 *
 * @param adds what it says and the kept one does not
 * @param by who joined it, null for who does not keep the directory
 * @param at when
 */
public record Source(
        Side side,
        List<Field> adds,
        @Nullable String by,
        @Nullable Instant at) {
    static List<Field> added(Side kept, Side other) {
        return Arrays.stream(Field.values())
                .filter(field -> field != Field.SERVICES)
                .filter(field -> kept.of(field).isBlank() && !other.of(field).isBlank())
                .toList();
    }
}

package fr.maillage.directory.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided about two records, and it stands.
 *
 * @param gone the one that was joined into the other, or null where they were told apart
 */
public record Decided(@Nullable Long gone, String by, Instant at) {
    public boolean same() {
        return gone != null;
    }
}

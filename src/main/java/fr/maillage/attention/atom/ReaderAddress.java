package fr.maillage.attention.atom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed reader fetches something, or could.
 *
 * @param id null where no address was made, or it was withdrawn
 * @param community whose posts it tells; null for all communities its maker follows
 * @param name of the community, or null
 */
public record ReaderAddress(
        @Nullable Long id,
        @Nullable Long community,
        @Nullable String name,
        @Nullable Instant made) {}

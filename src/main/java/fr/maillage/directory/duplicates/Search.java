package fr.maillage.directory.duplicates;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search for duplicates, as the page tells of it.
 *
 * @param endedAt null while it waits or runs
 */
public record Search(@Nullable Instant endedAt, boolean failed) {}

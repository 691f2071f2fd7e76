package fr.maillage.directory.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param awaited someone left an address for the answer
 * @param closedBy the number of the account that closed it, or null
 */
public record ErrorReport(
        long id,
        long entry,
        String name,
        String message,
        boolean awaited,
        Instant at,
        @Nullable Instant closed,
        @Nullable Long closedBy,
        @Nullable String answer) {}

package fr.maillage.directory.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What was asked lately and what it found, with the snapshot of the database it was found in: whoever comes back with it
 * asks whether it still holds there. Nothing personal is in it, for everybody finds the same.
 */
@Component
class Findings {
    /** Some 20 kB each. */
    private static final int MOST = 1_000;
    /** Far less than the changes are remembered for ({@link ChangesForgotten}). */
    private static final Duration KEPT = Duration.ofHours(1);

    private final Cache<Asked, Kept> kept =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** A question from its first page, and the number of the territory it stays in. */
    record Asked(Question question, Optional<Long> territory) {
        /** What is open is another thing each minute. */
        boolean lasts() {
            return !question.has("open");
        }
    }

    /**
     * @param snapshot PostgreSQL's, as text
     */
    record Kept(Finding finding, String snapshot) {}

    @Nullable
    Kept of(Asked asked) {
        return asked.lasts() ? kept.getIfPresent(asked) : null;
    }

    void keep(Asked asked, Kept found) {
        if (asked.lasts()) {
            kept.put(asked, found);
        }
    }
}

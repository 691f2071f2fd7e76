package fr.maillage.directory.report;

import fr.maillage.web.Household;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How many reports one place may send: some at once, few an hour. Kept in memory, on each node, and never written. */
@Component
class Patience {
    static final int AN_HOUR = 6;
    static final int MOST_PLACES = 10_000;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    synchronized boolean allows(String address) {
        boolean allowed = buckets.computeIfAbsent(Household.of(address), household -> bucket())
                .tryConsume(1);
        if (buckets.size() > MOST_PLACES) {
            // the one that has been quiet for longest
            buckets.remove(buckets.keySet().iterator().next());
        }
        return allowed;
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                .build();
    }
}

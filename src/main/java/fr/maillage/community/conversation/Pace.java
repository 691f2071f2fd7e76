package fr.maillage.community.conversation;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How often somebody's pages may tell that they are there or write. Kept in memory, on each node, and never written. */
@Component
class Pace {
    static final int A_MINUTE = 40; // one page tells at most each three seconds
    static final int MOST_PEOPLE = 10_000;
    private final Map<Long, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    synchronized boolean allows(long account) {
        boolean allowed = buckets.computeIfAbsent(account, someone -> bucket()).tryConsume(1);
        if (buckets.size() > MOST_PEOPLE) {
            // the one that has been quiet for longest
            buckets.remove(buckets.keySet().iterator().next());
        }
        return allowed;
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(A_MINUTE).refillGreedy(A_MINUTE, Duration.ofMinutes(1)))
                .build();
    }
}

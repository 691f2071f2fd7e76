package fr.maillage.directory.report;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** How many reports one address may send: some at once, few an hour. Kept in memory, on each node, and never written. */
@Component
class Patience {
    private static final int AN_HOUR = 6;
    private static final int MOST_ADDRESSES = 10_000;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    boolean allows(String address) {
        if (buckets.size() > MOST_ADDRESSES) {
            buckets.clear();
        }
        return buckets.computeIfAbsent(
                        address,
                        a -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(AN_HOUR).refillGreedy(AN_HOUR, Duration.ofHours(1)))
                                .build())
                .tryConsume(1);
    }
}

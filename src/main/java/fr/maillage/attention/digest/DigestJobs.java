package fr.maillage.attention.digest;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Digests leave by themselves. */
@Configuration(proxyBeanMethods = false)
class DigestJobs {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(30);
    private static final int BOXES = 2_000;

    @Bean
    RecurringTask<Void> sendDigests(DigestLetters letters, Digests digests, Clock clock) {
        return Tasks.recurring("attention: digests that are due", FixedDelay.of(BETWEEN_ROUNDS))
                .execute((instance, context) -> {
                    while (letters.write()) {
                        // until none is due
                    }
                    while (digests.hang(clock.instant().atOffset(ZoneOffset.UTC), BOXES) == BOXES) {
                        // until everyone has one
                    }
                });
    }
}

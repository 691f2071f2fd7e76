package fr.maillage.attention.alert;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;

/** What runs by itself for alerts. */
@Configuration(proxyBeanMethods = false)
class AlertJobs {
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    /** By then whoever was to hear of it has, or died. */
    private static final Duration UNHEARD = Duration.ofMinutes(10);

    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> sendAlerts(AlertLetters letters) {
        return Tasks.recurring("attention: alerts that are due", FixedDelay.of(BETWEEN_ROUNDS))
                .execute((instance, context) -> {
                    while (letters.write()) {
                        // until none is due
                    }
                });
    }

    /** A node that died does not have to start again for what it did not tell to be told. */
    @Bean
    RecurringTask<Void> tellAgain(IncompleteEventPublications events) {
        return Tasks.recurring("attention: events nobody heard", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> events.resubmitIncompletePublicationsOlderThan(UNHEARD));
    }

    @Bean
    RecurringTask<Void> forgetAlerts(JdbcClient jdbc) {
        return Tasks.recurring("attention: alerts of half a year ago", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((instance, context) -> {
                    jdbc.sql("delete from alert where told_at < now() - interval '180 days'")
                            .update();
                    jdbc.sql("delete from marked_read where at < now() - interval '1 day'")
                            .update();
                    jdbc.sql("delete from digest_missed where at < now() - interval '180 days'")
                            .update();
                    // whoever ever paused would be asked for their hours one by one for ever
                    jdbc.sql("delete from pause where until < now() - interval '7 days'")
                            .update();
                });
    }
}

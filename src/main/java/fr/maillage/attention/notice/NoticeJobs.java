package fr.maillage.attention.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing addressed to someone is kept for ever; what it tells of stands where it stands. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> forgetNotices(JdbcClient jdbc) {
        return Tasks.recurring("attention: notices of half a year ago", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((instance, context) -> jdbc.sql("delete from notice where at < now() - interval '180 days'")
                        .update());
    }
}

package fr.maillage.directory.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Once a day, the changes of the directory that are older than anything kept of it are forgotten. */
@Configuration(proxyBeanMethods = false)
class ChangesForgotten {
    @Bean
    RecurringTask<Void> forgetChanges(JdbcClient jdbc) {
        return Tasks.recurring("directory: forget what changed", FixedDelay.of(Duration.ofDays(1)))
                .execute(
                        (instance, context) -> jdbc.sql("delete from search_change where at < now() - interval '1 day'")
                                .update());
    }
}

package fr.maillage.directory.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once a day, the addresses that no answer awaits any more are erased. */
@Configuration(proxyBeanMethods = false)
class ReportersForgotten {
    @Bean
    RecurringTask<Void> forgetReporters(ErrorReports reports) {
        return Tasks.recurring("directory: forget who reported errors", FixedDelay.of(Duration.ofDays(1)))
                .execute((instance, context) -> reports.forgetReporters());
    }
}

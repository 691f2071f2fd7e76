package fr.maillage.directory.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that come each night must not fill the database: their reports go after three months, their runs after two years. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    @Bean
    RecurringTask<Void> forgetImports(JdbcClient jdbc, Imports imports) {
        return Tasks.recurring("directory: forget imports", FixedDelay.of(Duration.ofHours(12)))
                .execute((instance, context) -> {
                    imports.sweep();
                    forget(jdbc);
                });
    }

    static void forget(JdbcClient jdbc) {
        jdbc.sql("""
                delete from import_remark where run_id in (
                    select id from import_run where ended_at < now() - interval '3 months')
                """).update();
        jdbc.sql("delete from import_run where ended_at < now() - interval '2 years'")
                .update();
        jdbc.sql("delete from opening_hours h where not exists (select from listing l where l.hours = h.key)")
                .update();
    }
}

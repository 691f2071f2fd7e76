package fr.maillage.identity.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tried to sign in, or sent a form, is nobody's business once nothing needs it any more. */
@Configuration(proxyBeanMethods = false)
class Forgetting {
    private static final Duration PAUSE = Duration.ofHours(1);

    @Bean
    RecurringTask<Void> forgetSignIns(JdbcClient jdbc) {
        return Tasks.recurring("forget-sign-ins", FixedDelay.of(PAUSE)).execute((instance, context) -> {
            jdbc.sql("delete from sign_in_attempt where since < now() - interval '1 hour'")
                    .update();
            jdbc.sql("delete from form_key where at < now() - interval '1 day'").update();
            jdbc.sql("delete from sign_in_link where asked_at < now() - interval '1 day'")
                    .update();
        });
    }
}

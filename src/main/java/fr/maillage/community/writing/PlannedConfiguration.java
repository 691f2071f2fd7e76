package fr.maillage.community.writing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.maillage.community.discussion.Appearances;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlannedConfiguration {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(6);

    @Bean
    RecurringTask<Void> publishPlanned(PlannedPosts planned) {
        return Tasks.recurring("publish-planned", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> planned.publishDue());
    }

    @Bean
    RecurringTask<Void> publishApproved(Appearances appearances) {
        return Tasks.recurring("publish-approved", FixedDelay.of(BETWEEN_LOOKS))
                .execute((instance, context) -> appearances.appearDue());
    }

    @Bean
    RecurringTask<Void> forgetDrafts(Forgetting forgetting) {
        return Tasks.recurring("forget-drafts", FixedDelay.of(BETWEEN_SWEEPS))
                .execute((instance, context) -> forgetting.forget());
    }
}

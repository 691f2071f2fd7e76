package fr.maillage.directory.duplicates;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks, a few times a minute and on one node, whether a search for duplicates waits, and runs it outside any request. */
@Configuration(proxyBeanMethods = false)
class SearchJob {
    private static final Logger log = LoggerFactory.getLogger(SearchJob.class);

    @Bean
    RecurringTask<Void> searchForDuplicates(Searches searches, Resemblances resemblances) {
        return Tasks.recurring("directory-duplicates", FixedDelay.ofSeconds(20)).execute((instance, context) -> {
            searches.askAfterImports();
            searches.begin().ifPresent(search -> run(search, searches, resemblances));
        });
    }

    private static void run(long search, Searches searches, Resemblances resemblances) {
        try {
            searches.end(search, resemblances.run());
        } catch (RuntimeException e) {
            // ended all the same: what failed once for the same records would fail again, three times a minute
            log.error("The search for duplicates {} failed", search, e);
            searches.fail(search);
        }
    }
}

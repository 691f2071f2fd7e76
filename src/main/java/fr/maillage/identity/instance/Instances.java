package fr.maillage.identity.instance;

import fr.maillage.web.Instance;
import fr.maillage.web.Language;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one instance, kept for a moment: another node may change it, and every page needs it. */
@Component
public class Instances implements Instance.Source {
    private static final Duration LIFE = Duration.ofSeconds(10);
    private final JdbcClient jdbc;
    private final boolean demo;
    private final Clock clock;
    private volatile @Nullable Known known;

    Instances(JdbcClient jdbc, @Value("${maillage.demo}") boolean demo, Clock clock) {
        this.jdbc = jdbc;
        this.demo = demo;
        this.clock = clock;
    }

    @Override
    public Instance current() {
        Known kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.instance();
        }
        Instance instance = read();
        known = instance.created() ? new Known(instance, clock.instant().plus(LIFE)) : null;
        return instance;
    }

    /**
     * To be called when its settings changed: this node says so at once, the others within ten seconds. Within a
     * transaction it forgets once more at its end: a page drawn meanwhile has read, and kept, what was there before.
     */
    public void forget() {
        known = null;
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    known = null;
                }
            });
        }
    }

    private Instance read() {
        return jdbc.sql("select name, languages from instance")
                .query((row, n) -> new Instance(
                        row.getString("name"),
                        languages((String[]) row.getArray("languages").getArray()),
                        true,
                        demo))
                .optional()
                .orElse(new Instance("Maillage", List.of(Language.FR, Language.EN), false, demo));
    }

    private static List<Language> languages(String[] codes) {
        return List.of(codes).stream().map(Language::of).toList();
    }

    private record Known(Instance instance, Instant until) {}
}

package fr.maillage.identity.instance;

import fr.maillage.web.Instance;
import fr.maillage.web.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one instance, read once and kept: it changes through its settings page only. */
@Component
public class Instances implements Instance.Source {
    private final JdbcClient jdbc;
    private final boolean demo;
    private volatile @Nullable Instance known;

    Instances(JdbcClient jdbc, @Value("${maillage.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.demo = demo;
    }

    @Override
    public Instance current() {
        Instance instance = known;
        if (instance == null) {
            instance = read();
            known = instance.created() ? instance : null;
        }
        return instance;
    }

    /** To be called when its settings changed. */
    public void forget() {
        known = null;
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
}

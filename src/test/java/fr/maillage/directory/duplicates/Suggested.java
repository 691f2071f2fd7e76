package fr.maillage.directory.duplicates;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pairs worth a look, looked for there and then. */
@Component
@Profile("test")
public class Suggested {
    private final Resemblances resemblances;
    private final JdbcClient jdbc;

    Suggested(Resemblances resemblances, JdbcClient jdbc) {
        this.resemblances = resemblances;
        this.jdbc = jdbc;
    }

    public void find() {
        resemblances.run();
    }

    public void clear() {
        Cleaning.after(jdbc);
    }
}

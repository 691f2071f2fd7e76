package fr.maillage.identity.signin;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that may come in. Who is suspended is answered as who does not exist. */
@Component
public class Entrants {
    private final JdbcClient jdbc;

    Entrants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Entrant> byEmail(String email) {
        return find("lower(email) = lower(:key)", email.strip());
    }

    public Optional<Entrant> byIdentifier(String identifier) {
        return find("lower(identifier) = lower(:key)", identifier.strip());
    }

    public Optional<Entrant> byId(long id) {
        return find("id = :key", id);
    }

    private Optional<Entrant> find(String condition, Object key) {
        return jdbc.sql("select id, name, email from account where suspended_at is null and " + condition)
                .param("key", key)
                .query((row, n) -> new Entrant(row.getLong("id"), row.getString("name"), row.getString("email")))
                .optional();
    }
}

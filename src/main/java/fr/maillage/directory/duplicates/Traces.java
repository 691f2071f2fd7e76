package fr.maillage.directory.duplicates;

import fr.maillage.identity.People;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decided what, for the page that tells it. */
@Component
class Traces {
    private final JdbcClient jdbc;
    private final People people;

    Traces(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    Optional<Decided> of(Pair pair) {
        return jdbc.sql("""
                select gone_id, decided_by, decided_at from duplicate_decision
                where first_id = :first and second_id = :second
                """)
                .param("first", pair.first())
                .param("second", pair.second())
                .query((row, n) -> new Decided(
                        row.getObject("gone_id", Long.class),
                        people.nameOf(row.getLong("decided_by")).orElse("?"),
                        row.getTimestamp("decided_at").toInstant()))
                .optional();
    }
}

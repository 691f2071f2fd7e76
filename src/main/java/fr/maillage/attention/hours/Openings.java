package fr.maillage.attention.hours;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The hours of people. The rule is the database's function leaves_at(), because alerts and digests decide for many people
 * in one statement.
 */
@Component
public class Openings {
    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Leaving leaving(long account, Instant at) {
        return jdbc.sql("select leaves_at(:account, :at)")
                .param("account", account)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> Leaving.of(at, row.getObject(1, OffsetDateTime.class)))
                .single();
    }
}

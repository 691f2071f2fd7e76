package fr.maillage.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as PostgreSQL executed it.
 *
 * @param backend the process that served the connection
 * @param sql with its parameters as $1, $2…
 * @param parameters as text
 */
record Asked(long backend, String sql, List<@Nullable String> parameters) {
    boolean begins() {
        return sql.startsWith("BEGIN");
    }

    boolean ends() {
        return sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }

    /** Of a job that looks for work, or of the pool that asks whether a connection still answers, whoever visits what. */
    boolean ofNobody() {
        return sql.isEmpty() || sql.contains("scheduled_tasks");
    }
}

package fr.maillage.directory.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells whether a node works on a run. The lock lives as long as the node's connection: a node that dies lets it go,
 * and any node may see it.
 */
@Component
class RunLocks {
    /** Our advisory locks' keys, which no other part of the platform uses: "RUNS" and "WRIT" in ASCII. */
    private static final int RUNS = 0x52554e53;

    private static final int WRITING = 0x57524954;

    private final DataSource database;
    private final JdbcClient jdbc;

    RunLocks(DataSource database, JdbcClient jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Work on a run, until closed. */
    interface Work extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for whoever works on it. */
    Work hold(long run) {
        try {
            Connection connection = database.getConnection();
            try {
                ask(connection, "select pg_advisory_lock(?, ?)", run);
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return () -> release(connection, run);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("lock of run " + run, null, e);
        }
    }

    boolean isHeld(long run) {
        return held().contains(run);
    }

    boolean isAnyHeld() {
        return !held().isEmpty();
    }

    private List<Long> held() {
        return jdbc.sql("""
                select objid from pg_locks where locktype = 'advisory' and classid = :runs
                    and database = (select oid from pg_database where datname = current_database())
                """)
                .param("runs", RUNS)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Until the end of the transaction, no other import writes: they share words, hours and organisations. Waits its turn. */
    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:writing)")
                .param("writing", WRITING)
                .query((row, n) -> true)
                .single();
    }

    private static void release(Connection connection, long run) {
        try (connection) {
            ask(connection, "select pg_advisory_unlock(?, ?)", run);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("unlock of run " + run, null, e);
        }
    }

    private static void ask(Connection connection, String sql, long run) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, RUNS);
            statement.setInt(2, (int) run);
            statement.executeQuery().close();
        }
    }
}

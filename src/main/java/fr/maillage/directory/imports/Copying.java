package fr.maillage.directory.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Brings the rows of one run to their tables, some lots at a time: while they are written out and the database takes them,
 * the next are read. A failure shows when a later lot comes, or at {@link #finish}.
 */
final class Copying implements AutoCloseable {
    /** Lots under way at once: the database takes one while another is written out. */
    private static final int SIDE_BY_SIDE = 2;

    private final DataSource database;
    private final Deque<CompletableFuture<Void>> underWay = new ArrayDeque<>();

    Copying(DataSource database) {
        this.database = database;
    }

    void bring(String statement, List<CopyRow> rows) {
        leave(SIDE_BY_SIDE - 1);
        underWay.add(CompletableFuture.runAsync(() -> copy(statement, rows), Thread::startVirtualThread));
    }

    /** Returns when all that was brought is there. */
    void finish() {
        leave(0);
    }

    private void leave(int most) {
        while (underWay.size() > most) {
            try {
                underWay.remove().join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }

    /** Waits for what is under way, whatever becomes of it: nothing arrives after this. */
    @Override
    public void close() {
        underWay.forEach(lot -> lot.handle((done, failure) -> null).join());
    }

    private void copy(String statement, List<CopyRow> rows) {
        String text = CopyText.of(rows);
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(text));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}

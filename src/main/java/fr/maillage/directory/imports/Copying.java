package fr.maillage.directory.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Brings the rows of one run to their tables, one lot at a time: while it is written out and the database takes it, the next is
 * read. A failure
 * shows when the following lot comes, or at {@link #finish}.
 */
final class Copying implements AutoCloseable {
    private final DataSource database;
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    Copying(DataSource database) {
        this.database = database;
    }

    void bring(String statement, List<CopyRow> rows) {
        finish();
        underWay = CompletableFuture.runAsync(() -> copy(statement, rows), Thread::startVirtualThread);
    }

    /** Returns when all that was brought is there. */
    void finish() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Waits for what is under way, whatever becomes of it: nothing arrives after this. */
    @Override
    public void close() {
        underWay.handle((done, failure) -> null).join();
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

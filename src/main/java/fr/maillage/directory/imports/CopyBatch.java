package fr.maillage.directory.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Rows on their way into a table, sent together when there are enough of them. While the database takes one lot, the
 * next is read: a failure shows at the following {@link #send} or at {@link #finish}.
 */
final class CopyBatch implements AutoCloseable {
    private static final int MOST_ROWS = 1_000;
    /** UTF-16 units: a few long records must not fill the memory either. */
    private static final int MOST_TEXT = 1 << 20;

    private final DataSource database;
    private final String statement;
    private final CopyText text = new CopyText();
    private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

    /** @param columns in the order in which rows give them */
    CopyBatch(DataSource database, String table, String columns) {
        this.database = database;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    CopyText text() {
        return text;
    }

    boolean isFull() {
        return text.rows() >= MOST_ROWS || text.length() >= MOST_TEXT;
    }

    void send() {
        if (text.rows() > 0) {
            arrived();
            String rows = text.take();
            underWay = CompletableFuture.runAsync(() -> copy(rows), Thread::startVirtualThread);
        }
    }

    /** Returns when every row is in the table. */
    void finish() {
        send();
        arrived();
    }

    /** Waits for what is under way, whatever becomes of it: nothing arrives after this. */
    @Override
    public void close() {
        underWay.handle((done, failure) -> null).join();
    }

    private void arrived() {
        try {
            underWay.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void copy(String rows) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement, new StringReader(rows));
        } catch (SQLException e) {
            throw new UncategorizedSQLException("copy", statement, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}

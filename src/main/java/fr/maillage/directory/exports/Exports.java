package fr.maillage.directory.exports;

import fr.maillage.directory.formats.RecordWriter;
import fr.maillage.directory.mapping.ListedEntry;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.Projection;
import fr.maillage.directory.search.Question;
import fr.maillage.directory.search.Selection;
import fr.maillage.web.Refused;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes entries to a stream as they come from the database: neither side keeps more than a page of them. */
@Component
public class Exports {
    private static final int PAGE = 500;

    /** What was merged into another entry, or disappeared from its source, is not given out as if it were there. */
    private static final String LISTED = """
            select e.*, e.record::text as record_text, k.name as parent_name,
                coalesce(k.source_id, e.parent_source_id) as house
            from entry e
            left join entry p on p.id = e.parent_id
            left join entry k on k.id = coalesce(p.merged_into, p.id)
            where e.kind = :kind and e.merged_into is null and e.disappeared_at is null
            """;

    private static final String ALL = LISTED + " order by e.id";
    private static final String FOUND = LISTED + " and e.id in (" + Selection.IDS + ") order by e.id";

    /** Each holds a connection while its file is written. */
    private static final int MOST_AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(MOST_AT_ONCE);
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Selection selection;

    Exports(JdbcTemplate jdbc, PlatformTransactionManager transactions, Selection selection) {
        this.selection = selection;
        var paged = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        paged.setFetchSize(PAGE);
        this.jdbc = new NamedParameterJdbcTemplate(paged);
        // PostgreSQL gives rows page by page only inside a transaction.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Writes a file of its own, which the caller deletes: however slowly it is then read, the database waits for nobody.
     *
     * @throws Refused where as many files as may be are being written
     */
    Path file(Export export, Question question) throws IOException {
        if (!turns.tryAcquire()) {
            throw new Refused("exports.busy");
        }
        Path file = null;
        try {
            file = Files.createTempFile("export", null);
            write(export, question, Files.newOutputStream(file));
            return file;
        } catch (IOException | RuntimeException e) {
            if (file != null) {
                Files.deleteIfExists(file);
            }
            throw e;
        } finally {
            turns.release();
        }
    }

    /**
     * Closes the stream.
     *
     * @param question what the entries must answer
     * @return how many records were written
     */
    public int write(Export export, Question question, OutputStream out) throws IOException {
        int[] count = {0};
        try (RecordWriter writer = export.writer(out)) {
            each(export.entries(), question, entry -> {
                try {
                    writer.write(Projection.of(entry, export.format()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                count[0]++;
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return count[0];
    }

    private void each(Mapping mapping, Question question, Consumer<ListedEntry> sink) {
        var asked = selection.parameters(question).addValue("kind", mapping.kind());
        transaction.executeWithoutResult(status -> jdbc.query(question.isEmpty() ? ALL : FOUND, asked, row -> {
            sink.accept(ListedEntries.read(mapping, row));
        }));
    }
}

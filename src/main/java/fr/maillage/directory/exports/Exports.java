package fr.maillage.directory.exports;

import fr.maillage.directory.formats.RecordWriter;
import fr.maillage.directory.mapping.ListedEntry;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.Projection;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes entries to a stream as they come from the database: neither side keeps more than a page of them. */
@Component
class Exports {
    private static final int PAGE = 500;

    /** What was merged into another entry, or disappeared from its source, is not given out as if it were there. */
    private static final String LISTED = """
            select e.*, e.record::text as record_text, p.name as parent_name
            from entry e left join entry p on p.id = e.parent_id
            where e.kind = :kind and e.merged_into is null and e.disappeared_at is null
                and (:territory::bigint is null or e.commune in (
                    select commune from territory_commune where territory_id = :territory))
            order by e.id
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Exports(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        var paged = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        paged.setFetchSize(PAGE);
        this.jdbc = new NamedParameterJdbcTemplate(paged);
        // PostgreSQL gives rows page by page only inside a transaction.
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Closes the stream.
     *
     * @param territory number of the territory whose communes the entries must be in, or null for all
     * @return how many records were written
     */
    int write(Export export, @Nullable Long territory, OutputStream out) throws IOException {
        int[] count = {0};
        try (RecordWriter writer = export.writer(out)) {
            each(export.entries(), territory, entry -> {
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

    private void each(Mapping mapping, @Nullable Long territory, Consumer<ListedEntry> sink) {
        var asked = new MapSqlParameterSource("kind", mapping.kind()).addValue("territory", territory);
        transaction.executeWithoutResult(status -> jdbc.query(LISTED, asked, row -> {
            sink.accept(ListedEntries.read(mapping, row));
        }));
    }
}

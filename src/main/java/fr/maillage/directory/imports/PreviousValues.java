package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.SourceRecord;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.RecordJson;
import fr.maillage.directory.vocabulary.Plain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What a file spoils is no news: in the rows that wait, a field whose value cannot be taken gets the one that the same
 * source gave before, so that a typing mistake empties nothing; but for where it was, if it has moved.
 */
@Component
class PreviousValues {
    /** Records read from the database at once. */
    private static final int PAGE = 500;

    /** What is no longer true of something that is in another municipality now; the same in both formats. */
    private static final Set<String> WHERE =
            Set.of("commune", "code_postal", "code_insee", "adresse", "complement_adresse", "latitude", "longitude");

    private static final String SPOILT = """
            select r.position, e.source_id, r.spoilt, r.record::text as record, e.record::text as before
            from import_row r join entry e on %s
            where r.run_id = :run and r.spoilt <> '{}'
                and exists (select from unnest(r.spoilt) field where e.record ->> field is not null)
            """.formatted(Comparison.SAME_RECORD);

    /** The rows as they were before they were mended. */
    private static final String REPLACED = """
            delete from import_row r using import_row mended
            where r.run_id = :run and r.kept = '{}'
                and mended.run_id = :run and mended.position = r.position and mended.kept <> '{}'
            """;

    private static final String SAID = """
            update import_remark m set kept = true from import_row r
            where m.run_id = :run and r.run_id = :run and r.position = m.line and m.field = any(r.kept)
            """;

    private final DataSource database;
    private final NamedParameterJdbcTemplate jdbc;
    private final TransactionOperations transaction;

    PreviousValues(DataSource database, TransactionOperations transaction) {
        this.database = database;
        var paged = new JdbcTemplate(database);
        paged.setFetchSize(PAGE);
        this.jdbc = new NamedParameterJdbcTemplate(paged);
        this.transaction = transaction;
    }

    /** Once all rows and remarks of the run are there. */
    void keep(long run, Format format) {
        var asked = new MapSqlParameterSource("run", run)
                .addValue("kind", Mapping.of(format).kind());
        try (var copying = new Copying(database)) {
            var rows = new StagedRows(copying, run, format);
            // PostgreSQL gives rows page by page only inside a transaction.
            transaction.executeWithoutResult(status -> jdbc.query(SPOILT, asked, row -> {
                mend(row, format, rows);
            }));
            rows.send();
            copying.finish();
            if (rows.count() > 0) {
                jdbc.update(REPLACED, asked);
                jdbc.update(SAID, asked);
            }
        }
    }

    private static void mend(ResultSet row, Format format, StagedRows rows) throws SQLException {
        String id = row.getString("source_id");
        SourceRecord before = RecordJson.read(format, id, row.getString("before"));
        Map<String, @Nullable Object> fields = new LinkedHashMap<>(
                RecordJson.read(format, id, row.getString("record")).fields());
        boolean moved = moved(fields, before);
        List<String> kept = Stream.of((String[]) row.getArray("spoilt").getArray())
                .filter(field -> before.value(field) != null && !(moved && WHERE.contains(field)))
                .toList();
        if (!kept.isEmpty()) {
            kept.forEach(field -> fields.put(field, before.value(field)));
            rows.addMended(row.getLong("position"), Mapping.of(format).draft(new SourceRecord(id, fields)), kept);
        }
    }

    /** To another municipality: its code tells where both have one, else its name and postcode do. */
    private static boolean moved(Map<String, @Nullable Object> now, SourceRecord before) {
        boolean coded = now.get("code_insee") != null && before.value("code_insee") != null;
        return (coded ? Set.of("code_insee") : Set.of("commune", "code_postal"))
                .stream().anyMatch(field -> differ(now.get(field), before.value(field)));
    }

    /** Whether both say something, and not the same. */
    private static boolean differ(@Nullable Object now, @Nullable Object before) {
        return now != null && before != null && !Plain.of(now.toString()).equals(Plain.of(before.toString()));
    }
}

package fr.maillage.directory.duplicates;

import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Records, as they are compared. */
@Component
class Sides {
    private static final String SELECT = Arrays.stream(Field.values())
            .map(Field::select)
            .collect(Collectors.joining(
                    ",\n",
                    "select e.id, e.kind, e.source, e.source_id, e.source_updated_on, e.checked_at, e.disappeared_at,"
                            + " e.merged_into,\n",
                    "\nfrom entry e "));

    private final JdbcClient jdbc;

    Sides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where there is no such record */
    Side of(long id) {
        return jdbc.sql(SELECT + "where e.id = :id")
                .param("id", id)
                .query(Sides::side)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The records that lead to this one. */
    List<Side> mergedInto(long id) {
        return jdbc.sql(SELECT + "where e.merged_into = :id order by e.source, e.id")
                .param("id", id)
                .query(Sides::side)
                .list();
    }

    private static Side side(ResultSet row, int n) throws SQLException {
        var values = new EnumMap<Field, String>(Field.class);
        for (Field field : Field.values()) {
            values.put(field, row.getString(field.column()));
        }
        return new Side(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("source"),
                row.getString("source_id"),
                row.getObject("source_updated_on", LocalDate.class),
                instant(row.getTimestamp("checked_at")),
                instant(row.getTimestamp("disappeared_at")),
                row.getObject("merged_into", Long.class),
                values);
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}

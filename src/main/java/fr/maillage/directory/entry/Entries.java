package fr.maillage.directory.entry;

import fr.maillage.web.NotFound;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The records of the directory, one at a time. */
@Component
public class Entries {
    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry, unless it was merged into another or does not exist: not found then. */
    Entry find(long id) {
        return jdbc.sql("""
                select e.*, coalesce(e.commune, '') as insee, a.name as checker, p.id as p_id, p.kind as p_kind, p.name as p_name
                from entry e
                left join account a on a.id = e.checked_by
                left join entry house on house.id = e.parent_id
                left join entry p on p.id = coalesce(house.merged_into, house.id) and p.id <> e.id
                where e.id = :id and e.merged_into is null
                """)
                .param("id", id)
                .query((row, n) -> entry(row, children(id)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Where a merged entry went: the one that was kept. */
    Optional<Long> keptFor(long id) {
        return jdbc.sql("""
                with recursive way as (
                    select id, merged_into, 1 as step from entry where id = :id
                    union all
                    select e.id, e.merged_into, step + 1 from way join entry e on e.id = way.merged_into where step < 20)
                select id from way where merged_into is null and id <> :id
                """).param("id", id).query(Long.class).optional();
    }

    /** Refuses what is not there for anyone. */
    public void require(long id) {
        if (jdbc.sql("select 1 from entry where id = :id and merged_into is null")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
    }

    private List<Entry.Related> children(long id) {
        return jdbc.sql("""
                select id, kind, name, summary from entry_child c
                join entry on id = c.child_id
                where c.parent_id = :id and disappeared_at is null
                order by kind, plain(name), id limit 100
                """)
                .param("id", id)
                .query((row, n) -> new Entry.Related(
                        row.getLong("id"), row.getString("kind"), row.getString("name"), row.getString("summary")))
                .list();
    }

    private static Entry entry(ResultSet row, List<Entry.Related> children) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Entry(
                row.getLong("id"),
                row.getString("kind"),
                row.getString("name"),
                row.getString("summary"),
                row.getString("description"),
                new Entry.Address(
                        row.getString("address"),
                        row.getString("address_more"),
                        row.getString("postcode"),
                        row.getString("city"),
                        row.getString("insee")),
                latitude == null || longitude == null ? null : new Entry.Position(latitude, longitude),
                new Entry.Contact(row.getString("phone"), texts(row.getArray("emails")), row.getString("website")),
                row.getString("opening_hours"),
                new Entry.Facets(
                        texts(row.getArray("themes")),
                        texts(row.getArray("publics")),
                        texts(row.getArray("fees")),
                        texts(row.getArray("access")),
                        texts(row.getArray("reception"))),
                row.getString("p_name") == null
                        ? null
                        : new Entry.Related(row.getLong("p_id"), row.getString("p_kind"), row.getString("p_name"), ""),
                children,
                new Entry.Provenance(
                        row.getString("source"),
                        row.getString("source_id"),
                        row.getObject("source_updated_on", LocalDate.class)),
                instant(row, "checked_at"),
                row.getString("checker"),
                instant(row, "disappeared_at"),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

package fr.maillage.directory.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fictional organisations, places and services, spread over real communes. */
@Component
class DemoEntries {
    private final JdbcClient jdbc;
    private final DemoRecords records;
    private final Clock clock;

    DemoEntries(JdbcClient jdbc, DemoRecords records, Clock clock) {
        this.records = records;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill() {
        Map<String, Long> written = new HashMap<>();
        new Resource("entries.csv").rows().forEach(row -> {
            Long parent = written.get(row.getField("parent"));
            long id = write(row, parent, written.size());
            check(id, row.getField("checked_by"), written.size());
            written.put(row.getField("key"), id);
        });
        records.fill();
        // two places are in both sources: the search that suggests them is asked for as a person would
        jdbc.sql("insert into duplicate_search default values on conflict do nothing")
                .update();
    }

    private long write(NamedCsvRecord row, @Nullable Long parent, int rank) {
        LocalDate updated = LocalDate.now(clock).minusDays(10L + rank * 9L);
        boolean gone = !row.getField("gone").isEmpty();
        return jdbc.sql("""
                insert into entry (kind, parent_id, source, source_id, source_updated_on, disappeared_at, name, summary, address, postcode, city, commune, latitude, longitude,
                    phone, emails, website, opening_hours, themes, publics, fees, access, reception)
                values (:kind, :parent, :source, :sourceId, :updated, :disappeared, :name, :summary, :address, :postcode,
                    :city, :commune, :latitude::float8, :longitude::float8, :phone, array[:email], :website, :hours,
                    string_to_array(:themes, '|'), string_to_array(:publics, '|'), string_to_array(:fees, '|'),
                    string_to_array(:access, '|'), string_to_array(:reception, '|'))
                returning id
                """)
                .params(fields(row))
                .param("parent", parent)
                .param("sourceId", identifier(row))
                .param("updated", updated)
                .param("disappeared", gone ? ago(40) : null)
                .query((result, n) -> Objects.requireNonNull(result.getObject(1, Long.class)))
                .single();
    }

    /** By someone of the demonstration; by nobody where they are not there. */
    private void check(long entry, String email, int daysAgo) {
        jdbc.sql("""
                with done as (
                    insert into entry_check (entry_id, account_id, at)
                    select :entry, id, :at from account where email = :email
                    returning entry_id, account_id, at)
                update entry e set checked_at = done.at, checked_by = done.account_id from done where e.id = done.entry_id
                """)
                .param("entry", entry)
                .param("at", ago(daysAgo))
                .param("email", email)
                .update();
    }

    private static String identifier(NamedCsvRecord row) {
        return "demonstration-" + row.getField("key");
    }

    private static Map<String, Object> fields(NamedCsvRecord row) {
        var fields = new HashMap<String, Object>(row.getFieldsAsMap());
        List.of("parent", "checked_by", "gone").forEach(fields::remove);
        return fields;
    }

    private OffsetDateTime ago(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    }
}

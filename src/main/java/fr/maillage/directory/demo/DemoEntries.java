package fr.maillage.directory.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Fictional organisations, places and services, spread over real communes. */
@Component
class DemoEntries {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    DemoEntries(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    void fill() {
        Map<String, Long> written = new HashMap<>();
        new Resource("entries.csv").rows().forEach(row -> {
            Long parent = written.get(row.getField("parent"));
            written.put(row.getField("key"), write(row, parent, written.size()));
        });
    }

    private long write(NamedCsvRecord row, @Nullable Long parent, int rank) {
        LocalDate updated = LocalDate.now(clock).minusDays(10L + rank * 9L);
        String flags = row.getField("flags");
        return jdbc.sql("""
                insert into entry (kind, parent_id, source, source_id, source_updated_on, record, fingerprint,
                    disappeared_at, checked_at, name, summary, address, postcode, city, commune, latitude, longitude,
                    phone, emails, website, opening_hours, themes, publics, fees, access, reception)
                values (:kind, :parent, :source, :sourceId, :updated, :record::jsonb,
                    sha256(convert_to(:record, 'UTF8')), :disappeared, :checked, :name, :summary, :address, :postcode,
                    :city, :commune, :latitude::float8, :longitude::float8, :phone, array[:email], :website, :hours,
                    string_to_array(:themes, '|'), string_to_array(:publics, '|'), string_to_array(:fees, '|'),
                    string_to_array(:access, '|'), string_to_array(:reception, '|'))
                returning id
                """)
                .params(fields(row))
                .param("parent", parent)
                .param("sourceId", row.getField("source") + "-" + row.getField("key"))
                .param("updated", updated)
                .param("record", json.writeValueAsString(record(row, updated)))
                .param("disappeared", flags.equals("disappeared") ? ago(40) : null)
                .param("checked", flags.equals("checked") ? ago(rank) : null)
                .query((result, n) -> Objects.requireNonNull(result.getObject(1, Long.class)))
                .single();
    }

    private static Map<String, Object> fields(NamedCsvRecord row) {
        var fields = new HashMap<String, Object>(row.getFieldsAsMap());
        fields.remove("parent");
        return fields;
    }

    /** As its source would have written it: what a true export gives back. */
    private static Map<String, Object> record(NamedCsvRecord row, LocalDate updated) {
        boolean place = row.getField("kind").equals("place");
        var record = new HashMap<String, Object>();
        record.put("id", row.getField("source") + "-" + row.getField("key"));
        record.put("nom", row.getField("name"));
        record.put("source", row.getField("source"));
        record.put("date_maj", updated.toString());
        record.put("commune", row.getField("city"));
        record.put("code_postal", row.getField("postcode"));
        record.put("code_insee", row.getField("commune"));
        record.put("adresse", row.getField("address"));
        record.put("telephone", row.getField("phone"));
        record.put(place ? "horaires" : "horaires_accueil", row.getField("hours"));
        record.put(place ? "courriels" : "courriel", row.getField("email"));
        record.put("site_web", row.getField("website"));
        record.put(place ? "presentation_resume" : "description", row.getField("summary"));
        return record;
    }

    private OffsetDateTime ago(int days) {
        return clock.instant().minus(days, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC);
    }
}

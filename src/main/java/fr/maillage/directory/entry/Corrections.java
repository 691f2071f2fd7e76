package fr.maillage.directory.entry;

import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the network's own people write: their corrections of imported entries outlive the next import. */
@Component
class Corrections {
    /** The columns that people correct. */
    static final String COLUMNS = """
            name, summary, description, address, postcode, city, commune, latitude, longitude, phone, emails, website,
            opening_hours, parent_id, themes, publics, fees, access, reception""";

    private final JdbcClient jdbc;
    private final Entries entries;
    private final PastState past;
    private final Journal journal;

    Corrections(JdbcClient jdbc, Entries entries, PastState past, Journal journal) {
        this.past = past;
        this.jdbc = jdbc;
        this.entries = entries;
        this.journal = journal;
    }

    /**
     * Writes what differs, and marks those columns as kept by the network.
     *
     * @return the number by which it is taken back, or nothing where nothing differs
     * @throws Outdated where the entry is no longer what the form was made from
     */
    @Transactional(rollbackFor = Outdated.class)
    Optional<Long> write(long entry, CorrectionForm form, long account) throws Outdated {
        if (jdbc.sql("select id from entry where id = :id for update")
                .param("id", entry)
                .query(Long.class)
                .optional()
                .isEmpty()) {
            throw new NotFound();
        }
        var before = CorrectionForm.of(entries.find(entry));
        var correction = Correction.of(form).since(Correction.of(before));
        if (correction.columns().isEmpty()) {
            return Optional.empty();
        }
        if (form.updated_at() == null || !form.updated_at().equals(before.updated_at())) {
            throw new Outdated();
        }
        var values = new LinkedHashMap<String, @Nullable Object>(correction.values());
        if (correction.any("postcode", "city")) {
            move(values, form, entries.find(entry).address().commune());
        }
        past.keep(entry, account);
        jdbc.sql("""
                update entry e set (%1$s) = (select %1$s from jsonb_populate_record(e, :values::jsonb)), updated_at = clock_timestamp(),
                    kept = array(select unnest(e.kept) union select replace(key, 'longitude', 'latitude')
                                 from jsonb_object_keys(:values::jsonb) key order by 1)
                where e.id = :entry
                """.formatted(COLUMNS))
                .param("values", json(values))
                .param("entry", entry)
                .update();
        journal.write(String.valueOf(account), "entry corrected", "entry/" + entry, Map.of());
        return Optional.of(past.seal(entry));
    }

    /**
     * A new entry of the network itself.
     *
     * @param draft the blank form it was typed in: sent twice with the same words, it is one entry
     */
    @Transactional
    long create(CorrectionForm form, UUID draft, long account) {
        var id = insert(form, draft);
        if (id.isEmpty()) {
            long written = written(form, draft);
            return same(form, written) ? written : create(form, UUID.randomUUID(), account);
        }
        journal.write(String.valueOf(account), "entry written", "entry/" + id.get(), Map.of());
        return id.get();
    }

    /** Waits for whoever sends the same form at this moment; empty where they were first. */
    private Optional<Long> insert(CorrectionForm form, UUID draft) {
        var values =
                new LinkedHashMap<String, @Nullable Object>(Correction.of(form).values());
        values.put("commune", commune(form));
        return jdbc.sql("""
                insert into entry (kind, source, source_id, %1$s)
                select :kind, 'maillage', :identifier, %1$s from jsonb_populate_record(null::entry, :values::jsonb)
                on conflict (source, kind, source_id) do nothing
                returning id
                """.formatted(COLUMNS))
                .param("kind", form.chosenKind())
                .param("identifier", draft.toString())
                .param("values", json(values))
                .query(Long.class)
                .optional();
    }

    private long written(CorrectionForm form, UUID draft) {
        return jdbc.sql("select id from entry where source = 'maillage' and kind = :kind and source_id = :identifier")
                .param("kind", form.chosenKind())
                .param("identifier", draft.toString())
                .query(Long.class)
                .single();
    }

    private boolean same(CorrectionForm form, long entry) {
        var there = Correction.of(CorrectionForm.of(entries.find(entry)));
        return Correction.of(form).since(there).columns().isEmpty();
    }

    /** True where this is the number of an organisation, other than the entry itself. */
    boolean organisation(String number, @Nullable Long entry) {
        return !number.equals(String.valueOf(entry))
                && jdbc.sql("""
                        select 1 from entry where id = :id and kind = 'organisation' and merged_into is null
                        """)
                        .param("id", Long.valueOf(number))
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }

    /** In another commune, the position is no longer the one that was known. */
    private void move(Map<String, @Nullable Object> values, CorrectionForm form, String before) {
        String commune = commune(form);
        if (!before.equals(commune == null ? "" : commune)) {
            values.put("commune", commune);
            if (!values.containsKey("latitude") && !values.containsKey("longitude")) {
                values.put("latitude", null);
                values.put("longitude", null);
            }
        }
    }

    /** The Insee code of the commune that has this name and postcode, if any. */
    private @Nullable String commune(CorrectionForm form) {
        return jdbc.sql("""
                select code from territory
                where kind = 'commune' and :postcode = any (postcodes) and plain(name) = plain(:city) limit 1
                """)
                .param("postcode", form.lines().get("postcode"))
                .param("city", form.lines().get("city"))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static String json(Map<String, @Nullable Object> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}

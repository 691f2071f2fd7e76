package fr.maillage.directory.entry;

import fr.maillage.journal.Journal;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What the network's own people write: their corrections of imported entries outlive the next import. */
@Component
public class Corrections {
    private final JdbcClient jdbc;
    private final Journal journal;

    Corrections(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Writes what differs, and marks those columns as kept by the network. */
    @Transactional
    public void write(long entry, Map<String, String> values, long account) {
        int changed = jdbc.sql("""
                update entry e set name = v.name, summary = v.summary, description = v.description, address = v.address,
                    postcode = v.postcode, city = v.city, phone = v.phone, website = v.website,
                    opening_hours = v.opening_hours, updated_at = now(),
                    kept = array(select unnest(e.kept) union select n.key from jsonb_each_text(:values::jsonb) n
                                 where n.value is distinct from to_jsonb(e) ->> n.key order by 1)
                from jsonb_to_record(:values::jsonb) v(name text, summary text, description text, address text,
                    postcode text, city text, phone text, website text, opening_hours text)
                where e.id = :entry and e.merged_into is null
                  and (e.name, e.summary, e.description, e.address, e.postcode, e.city, e.phone, e.website, e.opening_hours)
                      is distinct from
                      (v.name, v.summary, v.description, v.address, v.postcode, v.city, v.phone, v.website, v.opening_hours)
                """)
                .param("values", json(values))
                .param("entry", entry)
                .update();
        if (changed > 0) {
            journal.write(String.valueOf(account), "entry corrected", "entry/" + entry, Map.of());
        }
    }

    /** A new entry of the network itself. */
    @Transactional
    public long create(String kind, Map<String, String> values, long account) {
        long id = jdbc.sql("""
                insert into entry (kind, source, source_id, name, summary, description, address, postcode, city, phone,
                    website, opening_hours, commune)
                select :kind, 'maillage', :identifier, v.name, v.summary, v.description, v.address, v.postcode, v.city,
                    v.phone, v.website, v.opening_hours,
                    (select t.code from territory t where t.kind = 'commune' and v.postcode = any (t.postcodes)
                       and plain(t.name) = plain(v.city) limit 1)
                from jsonb_to_record(:values::jsonb) v(name text, summary text, description text, address text,
                    postcode text, city text, phone text, website text, opening_hours text)
                returning id
                """)
                .param("kind", kind)
                .param("identifier", UUID.randomUUID().toString())
                .param("values", json(values))
                .query(Long.class)
                .single();
        journal.write(String.valueOf(account), "entry written", "entry/" + id, Map.of());
        return id;
    }

    private static String json(Map<String, String> values) {
        return JsonMapper.shared().writeValueAsString(values);
    }
}

package fr.maillage.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What other modules show of an entry that is linked to. Everyone may read the directory. */
@Component
public class EntryCards {
    /** The path of the page of an entry, before its number. */
    public static final String PATH = "/directory/entries/";

    private final JdbcClient jdbc;

    EntryCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry in a few words.
     *
     * @param kind organisation, place or service; after {@code entry.kind.} the key of its name
     * @param city may be empty
     */
    public record EntryCard(long id, String name, String kind, String city) {
        public String address() {
            return PATH + id;
        }
    }

    /** By the numbers asked for; of one that was merged into another, the one that was kept. */
    public Map<Long, EntryCard> of(Collection<Long> ids) {
        Map<Long, EntryCard> cards = new HashMap<>();
        if (ids.isEmpty()) {
            return cards;
        }
        jdbc.sql("""
                with recursive way as (
                    select id as asked, id, merged_into, 1 as step from entry where id = any (:ids::bigint[])
                    union all
                    select asked, e.id, e.merged_into, step + 1 from way join entry e on e.id = way.merged_into
                    where step < 20)
                select w.asked, e.id, e.name, e.kind, e.city from way w join entry e on e.id = w.id
                where w.merged_into is null
                """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            var card = new EntryCard(
                    row.getLong("id"), row.getString("name"), row.getString("kind"), row.getString("city"));
            cards.put(row.getLong("asked"), card);
        });
        return cards;
    }
}

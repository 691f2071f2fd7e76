package fr.maillage.directory.entry;

import fr.maillage.web.CardSource;
import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Entries that are linked to; everyone may read the directory. Of one that was merged into another, the one that was kept. */
@Component
class EntryCards implements CardSource {
    private static final String PATH = "/directory/entries/";
    private final JdbcClient jdbc;

    EntryCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Map<Long, Card> of(Set<Long> numbers, Viewer.Member viewer) {
        Map<Long, Card> cards = new HashMap<>();
        jdbc.sql("""
                with recursive way as (
                    select id as asked, id, merged_into, 1 as step from entry where id = any (:ids::bigint[])
                    union all
                    select asked, e.id, e.merged_into, step + 1 from way join entry e on e.id = way.merged_into
                    where step < 20)
                select w.asked, e.id, e.name, e.kind, e.city from way w join entry e on e.id = w.id
                where w.merged_into is null
                """).param("ids", numbers.toArray(Long[]::new)).query(row -> {
            cards.put(
                    row.getLong("asked"),
                    new Card(
                            PATH + row.getLong("id"),
                            row.getString("name"),
                            "geo-alt",
                            "entry.kind." + row.getString("kind"),
                            row.getString("city")));
        });
        return cards;
    }
}

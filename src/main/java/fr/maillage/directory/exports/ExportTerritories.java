package fr.maillage.directory.exports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The territories that an export can be limited to. */
@Component
class ExportTerritories {
    private final JdbcClient jdbc;

    ExportTerritories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those larger than a commune in which the directory has entries: the network's own first, then from small to large. */
    List<ExportTerritory> filled() {
        return jdbc.sql("""
                select t.id, t.kind, t.name from territory t
                where t.kind <> 'commune' and exists (
                    select from territory_commune c join entry e on e.commune = c.commune where c.territory_id = t.id)
                order by array_position(array['custom', 'epci', 'departement', 'region'], t.kind), plain(t.name)
                """)
                .query((row, n) -> new ExportTerritory(row.getLong("id"), row.getString("kind"), row.getString("name")))
                .list();
    }
}

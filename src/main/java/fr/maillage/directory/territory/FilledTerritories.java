package fr.maillage.directory.territory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The territories larger than a commune in which entries stand: what a search or an export may be limited to. */
@Component
public class FilledTerritories {
    private static final String COLUMNS =
            "select t.id, t.kind || '-' || t.code as code, t.kind, t.name from territory t ";
    private final JdbcClient jdbc;

    FilledTerritories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The network's own first, then from small to large. */
    public List<FilledTerritory> all() {
        return jdbc.sql(COLUMNS + """
                where t.kind <> 'commune' and exists (
                    select from territory_commune c join entry e on e.commune = c.commune where c.territory_id = t.id)
                order by array_position(array['custom', 'epci', 'departement', 'region'], t.kind), plain(t.name)
                """).query(FilledTerritories::read).list();
    }

    /** Filled or not: an old link may name one where nothing stands any more. */
    public Optional<FilledTerritory> named(String code) {
        int cut = code.indexOf('-');
        if (cut < 0) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + "where t.kind = :kind and t.kind <> 'commune' and t.code = :code")
                .param("kind", code.substring(0, cut))
                .param("code", code.substring(cut + 1))
                .query(FilledTerritories::read)
                .optional();
    }

    private static FilledTerritory read(ResultSet row, int n) throws SQLException {
        return new FilledTerritory(
                row.getLong("id"), row.getString("code"), row.getString("kind"), row.getString("name"));
    }
}

package fr.maillage.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The local networks of the territory: the parts it was cut in. */
@Component
public class LocalNetworks {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    LocalNetworks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Their names by the numbers of their territories, in the order of the names. */
    public Map<Long, String> names() {
        var names = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                select t.id, t.name from cut_part p join territory t on t.id = p.territory_id
                order by plain(t.name), t.id limit :most
                """).param("most", MOST).query(row -> {
            names.put(row.getLong("id"), row.getString("name"));
        });
        return names;
    }
}

package fr.maillage.directory.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this instance serves: one territory or several, none as long as nobody chose. */
@Component
public class InstanceTerritory {
    private final JdbcClient jdbc;

    InstanceTerritory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Territory> all() {
        return jdbc.sql("select " + Territory.COLUMNS + """
                from instance_territory i join territory t on t.id = i.territory_id
                """ + Territory.FIGURES + " order by i.chosen_at, t.name")
                .query(Territory::read)
                .list();
    }

    /** @param by the account that chose, or null for the platform itself */
    public void choose(long territory, @Nullable Long by) {
        jdbc.sql("""
                insert into instance_territory (territory_id, chosen_by) values (:territory, :by) on conflict do nothing
                """).param("territory", territory).param("by", by).update();
    }

    void leave(long territory) {
        jdbc.sql("delete from instance_territory where territory_id = :territory")
                .param("territory", territory)
                .update();
    }
}

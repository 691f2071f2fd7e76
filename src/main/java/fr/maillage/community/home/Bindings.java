package fr.maillage.community.home;

import fr.maillage.web.Viewer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a community can be that of: a local network of the territory, or an organisation of whoever keeps it. */
@Component
class Bindings {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    Bindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param community the one that is settled: what it is bound to stays a choice for whoever keeps it now */
    Choices of(Viewer.Member viewer, @Nullable Community community) {
        var networks = jdbc.sql("""
                select t.id, t.name from cut_part p join territory t on t.id = p.territory_id
                order by plain(t.name), t.id limit :most
                """).param("most", MOST);
        var organisations = jdbc.sql("""
                select o.id, o.name from organisation o
                where o.id = :kept
                    or exists (select from account_organisation m where m.organisation_id = o.id and m.account_id = :viewer)
                order by plain(o.name), o.id limit :most
                """)
                .param("kept", community == null ? null : community.organisation())
                .param("viewer", viewer.id())
                .param("most", MOST);
        return new Choices(named(networks), named(organisations));
    }

    private static Map<Long, String> named(JdbcClient.StatementSpec query) {
        var named = new LinkedHashMap<Long, String>();
        query.query(row -> {
            named.put(row.getLong("id"), row.getString("name"));
        });
        return named;
    }
}

package fr.maillage.community.home;

import fr.maillage.directory.LocalNetworks;
import fr.maillage.web.Viewer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a community can be that of: a local network that whoever keeps it is of, or one of their organisations. */
@Component
class Bindings {
    private static final int MOST = 200;
    private final JdbcClient jdbc;
    private final LocalNetworks networks;

    Bindings(JdbcClient jdbc, LocalNetworks networks) {
        this.jdbc = jdbc;
        this.networks = networks;
    }

    /** @param community the one that is settled: what it is bound to stays a choice for whoever keeps it now */
    Choices of(Viewer.Member viewer, @Nullable Community community) {
        var organisations = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                select o.id, o.name from organisation o
                where o.id = :kept
                    or exists (select from account_organisation m where m.organisation_id = o.id and m.account_id = :viewer)
                order by plain(o.name), o.id limit :most
                """)
                .param("kept", community == null ? null : community.organisation())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(row -> {
                    organisations.put(row.getLong("id"), row.getString("name"));
                });
        return new Choices(networksOf(viewer, community), organisations);
    }

    /** As may_bind() says, in which the statement that binds asks it again. */
    private Map<Long, String> networksOf(Viewer.Member viewer, @Nullable Community community) {
        var names = new LinkedHashMap<>(networks.names());
        var bindable = new HashSet<>(jdbc.sql("""
                select t from unnest(cast(:networks as bigint[])) t where t = :kept or may_bind(:viewer, t)
                """)
                .param("networks", names.keySet().toArray(Long[]::new))
                .param("kept", community == null ? null : community.territory())
                .param("viewer", viewer.id())
                .query(Long.class)
                .list());
        names.keySet().retainAll(bindable);
        return names;
    }
}

package fr.maillage.community.finding;

import fr.maillage.web.SearchPlaces;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities that a viewer is of: where they look for what they read. */
@Component
class CommunityPlaces implements SearchPlaces {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    CommunityPlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Named> of(Viewer.Member viewer) {
        return jdbc.sql("""
                select c.id, c.name from membership m join community c on c.id = m.community_id
                where m.account_id = :viewer order by plain(c.name), c.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query((row, n) -> new Named(row.getLong("id"), row.getString("name")))
                .list();
    }
}

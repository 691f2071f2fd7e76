package fr.maillage.community.discussion;

import fr.maillage.community.Trail;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What who keeps a community does with the discussions of others stands in the journal; what is done with one's own does not. */
@Component
class Others {
    private final JdbcClient jdbc;
    private final Trail trail;

    Others(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    void told(long post, Viewer.Member viewer, String act) {
        jdbc.sql("select community_id from post where id = :post and author_id is distinct from :viewer")
                .param("post", post)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .ifPresent(community ->
                        trail.write(viewer, community, act, "post/" + post, Map.of("community", community)));
    }
}

package fr.maillage.community.page;

import fr.maillage.community.Trail;
import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages are taken away by who began them or who keeps the community, and come back. */
@Component
class PageRemovals {
    private final JdbcClient jdbc;
    private final Trail trail;

    PageRemovals(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param own the viewer began it */
    private record Act(long community, boolean own) {}

    /** @return the number of the community */
    @Transactional
    long takeAway(long page, Viewer.Member viewer) {
        return act(
                """
                update shared_page p set removed_at = now(), removed_by = :viewer from community c
                where p.id = :page and p.removed_at is null and c.id = p.community_id
                    and (p.begun_by = :viewer and
                """ + Rights.WRITES + " or c.archived_at is null and " + Rights.KEEPS + ")",
                page,
                viewer,
                "page removed");
    }

    /** Who began it does not bring back what others took away, nor do others what they took away themselves. */
    @Transactional
    void bringBack(long page, Viewer.Member viewer) {
        act(
                """
                update shared_page p set removed_at = null, removed_by = null from community c
                where p.id = :page and p.removed_at is not null and c.id = p.community_id
                    and (p.removed_by = :viewer and
                """ + Rights.WRITES + " or p.removed_by is distinct from p.begun_by and c.archived_at is null and "
                        + Rights.KEEPS + ")",
                page,
                viewer,
                "page returned");
    }

    private long act(String sql, long page, Viewer.Member viewer, String told) {
        var act = jdbc.sql(sql + " returning c.id, p.begun_by is not distinct from :viewer as own")
                .param("page", page)
                .param("viewer", viewer.id())
                .query((row, n) -> new Act(row.getLong("id"), row.getBoolean("own")))
                .optional()
                .orElseThrow(NotFound::new);
        if (!act.own()) {
            trail.write(viewer, act.community(), told, "shared_page/" + page, Map.of("community", act.community()));
        }
        return act.community();
    }
}

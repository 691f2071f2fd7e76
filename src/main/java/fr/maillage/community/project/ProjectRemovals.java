package fr.maillage.community.project;

import fr.maillage.community.Trail;
import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects are taken away, with all that is in them, and come back. */
@Component
class ProjectRemovals {
    private final JdbcClient jdbc;
    private final Trail trail;

    ProjectRemovals(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param own the viewer began it */
    private record Act(long community, boolean own) {}

    /** @return the number of the community */
    @Transactional
    long takeAway(long project, Viewer.Member viewer) {
        return act(
                "set removed_at = now(), removed_by = :viewer from community c"
                        + " where p.id = :project and c.id = p.community_id and " + ProjectRights.REMOVES,
                project,
                viewer,
                "project removed");
    }

    /** Who began it does not bring back what others took away, nor do others what they took away themselves. */
    @Transactional
    void bringBack(long project, Viewer.Member viewer) {
        act(
                """
                set removed_at = null, removed_by = null from community c
                where p.id = :project and p.removed_at is not null and c.id = p.community_id
                    and (p.removed_by = :viewer and
                """ + Rights.WRITES + " or p.removed_by is distinct from p.begun_by and c.archived_at is null and "
                        + Rights.KEEPS + ")",
                project,
                viewer,
                "project returned");
    }

    private long act(String sql, long project, Viewer.Member viewer, String told) {
        var act = jdbc.sql(
                        "update project p " + sql + " returning c.id, p.begun_by is not distinct from :viewer as own")
                .param("project", project)
                .param("viewer", viewer.id())
                .query((row, n) -> new Act(row.getLong("id"), row.getBoolean("own")))
                .optional()
                .orElseThrow(NotFound::new);
        if (!act.own()) {
            trail.write(viewer, act.community(), told, "project/" + project, Map.of("community", act.community()));
        }
        return act.community();
    }
}

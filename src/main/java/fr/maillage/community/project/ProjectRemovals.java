package fr.maillage.community.project;

import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Projects are taken away by who began them, with all that is in them, and come back. What others take away is a decision,
 * with a reason.
 */
@Component
class ProjectRemovals {
    private final JdbcClient jdbc;

    ProjectRemovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the community */
    @Transactional
    long takeAway(long project, Viewer.Member viewer) {
        return act(
                "set removed_at = now(), removed_by = :viewer from community c"
                        + " where p.id = :project and c.id = p.community_id and " + ProjectRights.REMOVES,
                project,
                viewer);
    }

    @Transactional
    void bringBack(long project, Viewer.Member viewer) {
        act("""
                set removed_at = null, removed_by = null from community c
                where p.id = :project and c.id = p.community_id and p.removed_at is not null and p.begun_by = :viewer
                    and p.removed_by = :viewer and not withheld('PROJECT', p.id) and
                """ + Rights.WRITES, project, viewer);
    }

    private long act(String sql, long project, Viewer.Member viewer) {
        return jdbc.sql("update project p " + sql + " returning c.id")
                .param("project", project)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

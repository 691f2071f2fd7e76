package fr.maillage.community.page;

import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pages are taken away by who began them, and come back. What others take away is a decision, with a reason. */
@Component
class PageRemovals {
    private static final String OWN = """
            from community c
            where p.id = :page and c.id = p.community_id and p.begun_by = :viewer and
            """ + Rights.WRITES;
    private final JdbcClient jdbc;

    PageRemovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the community */
    @Transactional
    long takeAway(long page, Viewer.Member viewer) {
        return act("set removed_at = now(), removed_by = :viewer " + OWN + " and p.removed_at is null", page, viewer);
    }

    @Transactional
    void bringBack(long page, Viewer.Member viewer) {
        act(
                "set removed_at = null, removed_by = null " + OWN
                        + " and p.removed_at is not null and p.removed_by = :viewer and not withheld('PAGE', p.id)",
                page,
                viewer);
    }

    private long act(String sql, long page, Viewer.Member viewer) {
        return jdbc.sql("update shared_page p " + sql + " returning c.id")
                .param("page", page)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Discussions to which nobody answers any more: said by who opened them, or who keeps the community. */
@Component
class Closings {
    private final JdbcClient jdbc;

    Closings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void close(long post, Viewer.Member viewer) {
        set("closed_at = coalesce(w.closed_at, now()), closed_by = coalesce(w.closed_by, :viewer)", post, viewer);
    }

    @Transactional
    void reopen(long post, Viewer.Member viewer) {
        set("closed_at = null, closed_by = null", post, viewer);
    }

    private void set(String columns, long post, Viewer.Member viewer) {
        int rows = jdbc.sql("update post w set " + columns + " from community c"
                        + " where w.id = :post and w.removed_at is null and c.id = w.community_id and "
                        + Rights.OWNS_OR_KEEPS)
                .param("post", post)
                .param("viewer", viewer.id())
                .update();
        if (rows == 0) {
            throw new NotFound();
        }
    }
}

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
    private final Others others;

    Closings(JdbcClient jdbc, Others others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    @Transactional
    void close(long post, Viewer.Member viewer) {
        set(
                "closed_at = coalesce(w.closed_at, now()), closed_by = coalesce(w.closed_by, :viewer)",
                post,
                viewer,
                "discussion closed");
    }

    @Transactional
    void reopen(long post, Viewer.Member viewer) {
        set("closed_at = null, closed_by = null", post, viewer, "discussion reopened");
    }

    private void set(String columns, long post, Viewer.Member viewer, String told) {
        int rows = jdbc.sql("update post w set " + columns + " from community c"
                        + " where w.id = :post and waits(w) and c.id = w.community_id and "
                        + Rights.OWNS_OR_KEEPS)
                .param("post", post)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        others.told(post, viewer, told);
    }
}

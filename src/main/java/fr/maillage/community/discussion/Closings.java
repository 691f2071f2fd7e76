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
        set("closed_at = now(), closed_by = :viewer", "w.closed_at is null", post, viewer, "discussion closed");
    }

    @Transactional
    void reopen(long post, Viewer.Member viewer) {
        set("closed_at = null, closed_by = null", "w.closed_at is not null", post, viewer, "discussion reopened");
    }

    /** Nothing is done, nor told, where it is so already: two clicks are one. */
    private void set(String columns, String before, long post, Viewer.Member viewer, String told) {
        boolean changed = jdbc.sql("with allowed as (select w.id from post w join community c on c.id = w.community_id"
                        + " where w.id = :post and waits(w) and " + Rights.OWNS_OR_KEEPS
                        + "), changed as (update post w set " + columns
                        + " from allowed where w.id = allowed.id and " + before + " returning w.id)"
                        + " select exists (select from changed) from allowed")
                .param("post", post)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (changed) {
            others.told(post, viewer, told);
        }
    }
}

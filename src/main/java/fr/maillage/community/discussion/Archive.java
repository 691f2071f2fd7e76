package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Discussions whose time is over, as who opened them or who keeps the community says: they are read and found, wait for
 * nobody, and take nothing more until they are taken out again. The readings follow in the same transaction.
 */
@Component
class Archive {
    private final JdbcClient jdbc;
    private final Others others;

    Archive(JdbcClient jdbc, Others others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    @Transactional
    void put(long post, Viewer.Member viewer) {
        act("archive_post(w.id, :viewer)", post, viewer, "discussion archived");
    }

    @Transactional
    void takeOut(long post, Viewer.Member viewer) {
        act("unarchive_post(w.id)", post, viewer, "discussion taken out of the archive");
    }

    private void act(String function, long post, Viewer.Member viewer, String told) {
        boolean changed = jdbc.sql(
                        "select " + function + " as changed from post w join community c on c.id = w.community_id"
                                + " where w.id = :post and w.removed_at is null and " + Rights.OWNS_OR_KEEPS)
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

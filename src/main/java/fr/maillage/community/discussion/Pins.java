package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Discussions that stand first in their community, because who keeps it wants everyone to find them. */
@Component
class Pins {
    /** More of them, and none would stand out. */
    static final int MOST = 5;

    private static final String WHERE =
            " where w.id = :post and waits(w) and c.archived_at is null and " + Rights.KEEPS;
    private final JdbcClient jdbc;
    private final Others others;

    Pins(JdbcClient jdbc, Others others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** @throws Refused where as many stand there already as there may be */
    @Transactional
    void pin(long post, Viewer.Member viewer) {
        boolean pinned = jdbc.sql("select w.pinned_at is not null from post w join community c on c.id = w.community_id"
                        + WHERE + " for no key update of c") // two who pin the last one come after each other
                .param("post", post)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!pinned && !pinned(post, viewer)) {
            throw new Refused("post.pin.too-many", MOST);
        }
        if (!pinned) {
            others.told(post, viewer, "discussion pinned");
        }
    }

    private boolean pinned(long post, Viewer.Member viewer) {
        return jdbc.sql("update post w set pinned_at = now(), pinned_by = :viewer from community c" + WHERE + """
                 and c.id = w.community_id
                 and :most > (select count(*) from post o
                    where o.community_id = c.id and o.pinned_at is not null and waits(o))
                """)
                        .param("post", post)
                        .param("viewer", viewer.id())
                        .param("most", MOST)
                        .update()
                > 0;
    }

    @Transactional
    void unpin(long post, Viewer.Member viewer) {
        int rows = jdbc.sql("update post w set pinned_at = null, pinned_by = null from community c" + WHERE
                        + " and c.id = w.community_id")
                .param("post", post)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        others.told(post, viewer, "discussion unpinned");
    }
}

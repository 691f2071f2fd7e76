package fr.maillage.community.attachment;

import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was put into a folder without a post is taken out by who put it there, and comes back. What others take out is a
 * decision, with a reason.
 */
@Component
class FolderRemovals {
    private static final String OWN = """
             from deposit d, community c
            where t.id = any(:files) and t.community_id = :community and d.id = t.deposit_id and c.id = t.community_id
                and d.author_id = :viewer and
            """ + Rights.WRITES;
    private final JdbcClient jdbc;

    FolderRemovals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how many were */
    @Transactional
    int takeAway(long community, List<Long> files, Viewer.Member viewer) {
        return act(
                "set removed_at = now(), removed_by = :viewer" + OWN + " and t.removed_at is null",
                community,
                files,
                viewer);
    }

    @Transactional
    int bringBack(long community, List<Long> files, Viewer.Member viewer) {
        return act(
                "set removed_at = null, removed_by = null" + OWN
                        + " and t.removed_at is not null and t.removed_by = :viewer and not withheld('FILE', t.id)",
                community,
                files,
                viewer);
    }

    private int act(String sql, long community, List<Long> files, Viewer.Member viewer) {
        int acts = jdbc.sql("update attachment t " + sql)
                .param("files", files.toArray(Long[]::new))
                .param("community", community)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(acts);
        return acts;
    }
}

package fr.maillage.community.attachment;

import fr.maillage.community.Trail;
import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was put into a folder without a post is taken out by who put it there or who keeps the community, and comes back. */
@Component
class FolderRemovals {
    private static final String OF = """
             from deposit d, community c
             where t.id = any(:files) and t.community_id = :community and d.id = t.deposit_id and c.id = t.community_id
            """;
    private final JdbcClient jdbc;
    private final Trail trail;

    FolderRemovals(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** @param own the viewer put it there */
    private record Act(long file, boolean own) {}

    /** @return how many were */
    @Transactional
    int takeAway(long community, List<Long> files, Viewer.Member viewer) {
        return act(
                "set removed_at = now(), removed_by = :viewer" + OF
                        + " and t.removed_at is null and (d.author_id = :viewer and " + Rights.WRITES
                        + " or c.archived_at is null and " + Rights.KEEPS + ")",
                community,
                files,
                viewer,
                "document removed");
    }

    /** Who put it there does not bring back what others took away, nor do others what they took away themselves. */
    @Transactional
    int bringBack(long community, List<Long> files, Viewer.Member viewer) {
        return act(
                "set removed_at = null, removed_by = null" + OF
                        + " and t.removed_at is not null and (t.removed_by = :viewer and " + Rights.WRITES
                        + " or t.removed_by is distinct from d.author_id and c.archived_at is null and " + Rights.KEEPS
                        + ")",
                community,
                files,
                viewer,
                "document returned");
    }

    private int act(String sql, long community, List<Long> files, Viewer.Member viewer, String told) {
        var acts = jdbc.sql("update attachment t " + sql
                        + " returning t.id, d.author_id is not distinct from :viewer as own")
                .param("files", files.toArray(Long[]::new))
                .param("community", community)
                .param("viewer", viewer.id())
                .query((row, n) -> new Act(row.getLong("id"), row.getBoolean("own")))
                .list();
        NotFound.ifNone(acts.size());
        acts.stream()
                .filter(act -> !act.own())
                .forEach(act -> trail.write(
                        viewer, community, told, "attachment/" + act.file(), Map.of("community", community)));
        return acts.size();
    }
}

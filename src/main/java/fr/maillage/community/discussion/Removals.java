package fr.maillage.community.discussion;

import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was written is taken away, by who wrote it or who keeps the community, and comes back. Nobody has to read what is
 * away: the readings follow in the same transaction. What someone does to another's words stands in the journal.
 */
@Component
class Removals {
    private static final String POST = """
             from post w join community c on c.id = w.community_id
            where w.id = :post and may_read(:viewer, c)
            """;
    private static final String COMMENT = """
             from comment w join post p on p.id = w.post_id join community c on c.id = p.community_id
            where w.id = :comment and p.id = :post and p.removed_at is null and may_read(:viewer, c)
            """;
    private static final String TAKES = " and w.removed_at is null and (w.author_id = :viewer or " + Rights.KEEPS + ")";

    /** An author does not bring back what others took away; nobody what was decided on. */
    private static final String RETURNS =
            " and w.removed_at is not null and (w.removed_by = :viewer or " + Rights.KEEPS + ") and not withheld(";

    private final JdbcClient jdbc;
    private final Journal journal;

    Removals(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** @param own the viewer wrote it */
    private record Act(long community, boolean own) {
        static Act of(ResultSet row, int n) throws SQLException {
            return new Act(row.getLong("id"), row.getBoolean("own"));
        }
    }

    /** @return the number of the community */
    @Transactional
    long takeAway(long post, Viewer.Member viewer) {
        return act("take_away_post(w.id, :viewer)", POST + TAKES, post, 0, viewer, "post removed");
    }

    @Transactional
    void bringBack(long post, Viewer.Member viewer) {
        act("return_post(w.id)", POST + RETURNS + "w.id, null)", post, 0, viewer, "post returned");
    }

    @Transactional
    void takeAway(long post, long comment, Viewer.Member viewer) {
        act("take_away_comment(w.id, :viewer)", COMMENT + TAKES, post, comment, viewer, "comment removed");
    }

    @Transactional
    void bringBack(long post, long comment, Viewer.Member viewer) {
        act("return_comment(w.id)", COMMENT + RETURNS + "w.post_id, w.id)", post, comment, viewer, "comment returned");
    }

    private long act(String function, String where, long post, long comment, Viewer.Member viewer, String told) {
        var act = jdbc.sql("select c.id, w.author_id is not distinct from :viewer as own, " + function + where)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query(Act::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!act.own()) {
            journal.write(
                    String.valueOf(viewer.id()),
                    told,
                    comment == 0 ? "post/" + post : "comment/" + comment,
                    Map.of("community", act.community()));
        }
        return act.community();
    }
}

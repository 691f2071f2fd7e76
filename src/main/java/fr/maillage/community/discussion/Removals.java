package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What someone wrote they take away, and bring back. What others take away is a decision, with a reason and an appeal:
 * nobody comes back around it. Nobody has to read what is away: the readings follow in the same transaction.
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
    private static final String TAKES = " and w.removed_at is null and w.author_id = :viewer";
    private static final String RETURNS =
            " and w.removed_at is not null and w.author_id = :viewer and w.removed_by = :viewer and not withheld('";

    private final JdbcClient jdbc;

    Removals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return the number of the community */
    @Transactional
    long takeAway(long post, Viewer.Member viewer) {
        return act("take_away_post(w.id, :viewer)", POST + TAKES, post, 0, viewer);
    }

    @Transactional
    void bringBack(long post, Viewer.Member viewer) {
        act("return_post(w.id)", POST + RETURNS + "POST', w.id)", post, 0, viewer);
    }

    @Transactional
    void takeAway(long post, long comment, Viewer.Member viewer) {
        act("take_away_comment(w.id, :viewer)", COMMENT + TAKES, post, comment, viewer);
    }

    @Transactional
    void bringBack(long post, long comment, Viewer.Member viewer) {
        act("return_comment(w.id)", COMMENT + RETURNS + "COMMENT', w.id)", post, comment, viewer);
    }

    private long act(String function, String where, long post, long comment, Viewer.Member viewer) {
        return jdbc.sql("select c.id, " + function + where)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

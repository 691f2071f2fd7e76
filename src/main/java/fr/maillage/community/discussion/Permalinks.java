package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a comment stands: a long discussion is shown page by page. */
@Component
public class Permalinks {
    private static final long NOBODY = 0;
    private final JdbcClient jdbc;

    Permalinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The address of the page on which it stands, at its place.
     *
     * @throws NotFound where it stands in no such discussion
     */
    public String of(long post, long comment) {
        return of(post, comment, "", NOBODY);
    }

    /**
     * The same for who looks for it.
     *
     * @param marked as what was looked for
     * @throws NotFound where it was taken away by a decision and the viewer wrote it, too: they read that instead
     */
    String of(long post, long comment, boolean marked, Viewer.Member viewer) {
        return of(post, comment, marked ? "&found=" + comment : "", viewer.id());
    }

    private String of(long post, long comment, String mark, long viewer) {
        return jdbc.sql("""
                select coalesce((
                    select max(position) from (
                        select position from comment where post_id = w.post_id order by position
                        limit (select count(*) / :page * :page from comment
                               where post_id = w.post_id and position < w.position)) earlier), 0)
                from comment w where w.id = :comment and w.post_id = :post and (w.removed_at is null
                    or w.author_id is distinct from :viewer or not withheld('COMMENT', w.id))
                """)
                .param("viewer", viewer)
                .param("post", post)
                .param("comment", comment)
                .param("page", Comments.PAGE)
                .query(Long.class)
                .optional()
                .map(after -> "/posts/" + post + query(after, mark) + "#c" + comment)
                .orElseThrow(NotFound::new);
    }

    private static String query(long after, String mark) {
        return after == 0 && mark.isEmpty() ? "" : "?after=" + after + mark;
    }

    /** Where a long discussion goes on for who read a part of it; nothing where that is on its first page. */
    Optional<String> onward(Post post) {
        if (!post.unread() || post.isNew()) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select id from comment where post_id = :post and position > :read and removed_at is null
                order by position limit 1
                """)
                .param("post", post.id())
                .param("read", post.readTo())
                .query(Long.class)
                .optional()
                .map(first -> of(post.id(), first))
                .filter(address -> address.contains("?after="));
    }
}

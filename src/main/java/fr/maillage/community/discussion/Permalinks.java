package fr.maillage.community.discussion;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a comment stands: a long discussion is shown page by page. */
@Component
public class Permalinks {
    private final JdbcClient jdbc;

    Permalinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The address of the page on which it stands, at its place. */
    public String of(long post, long comment) {
        long after = jdbc.sql("""
                select coalesce(max(position), 0) from (
                    select position from comment where post_id = :post order by position
                    limit (select count(*) / :page * :page from comment
                           where post_id = :post and position < (select position from comment where id = :comment))) earlier
                """)
                .param("post", post)
                .param("comment", comment)
                .param("page", Comments.PAGE)
                .query(Long.class)
                .single();
        return "/posts/" + post + (after == 0 ? "" : "?after=" + after) + "#c" + comment;
    }
}

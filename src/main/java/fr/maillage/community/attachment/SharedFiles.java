package fr.maillage.community.attachment;

import fr.maillage.community.Opening;
import fr.maillage.community.discussion.Author;
import fr.maillage.community.home.Community;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The folder of a community: all that stands under its posts, or was put there. Whoever may read them may read it. */
@Component
class SharedFiles {
    static final int PAGE = 30;
    private static final int LONGEST_HEADING = 90;
    private final JdbcClient jdbc;

    SharedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The latest first; a page and one more, where there is one.
     *
     * @param before the last one of the page before, or 0
     */
    List<SharedFile> of(Community community, Viewer.Member viewer, long before) {
        return jdbc.sql("select " + Author.COLUMNS + """
                    , t.id, t.community_id, t.file_id as file, d.name, d.type, d.size, d.width, d.height, t.description,
                    p.id as post, coalesce(p.title, '') as title, coalesce(left(p.body, 200), '') as body, w.at
                from attachment t join file d on d.id = t.file_id join community c on c.id = t.community_id
                left join post p on p.id = t.post_id
                left join comment o on o.id = t.comment_id
                left join deposit s on s.id = t.deposit_id
                cross join lateral (
                    select case when o.id is null then coalesce(p.author_id, s.author_id) else o.author_id end as author_id,
                           case when o.id is null then coalesce(p.signed, s.signed) else o.signed end as signed,
                           coalesce(o.at, p.at, s.shared_at) as at) w
                """ + Author.JOINS + """
                where t.community_id = :community and (:before = 0 or t.id < :before)
                    and p.removed_at is null and stands(t) and may_read(:viewer, c)
                order by t.id desc limit :most
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("before", before)
                .param("most", PAGE + 1)
                .query(SharedFiles::file)
                .list();
    }

    private static SharedFile file(ResultSet row, int n) throws SQLException {
        String title = row.getString("title");
        return new SharedFile(
                row.getLong("id"),
                row.getLong("community_id"),
                Attachments.kept(row),
                row.getObject("post", Long.class),
                title.isEmpty() ? Opening.of(row.getString("body"), LONGEST_HEADING) : title,
                row.getString("description"),
                Author.of(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

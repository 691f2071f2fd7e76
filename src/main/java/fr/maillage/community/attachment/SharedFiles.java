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

/** The folder of a community: all that stands under its posts. Whoever may read them may read it. */
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
                    , t.id, t.file_id as file, d.name, d.type, d.size, d.width, d.height,
                    w.id as post, w.title, left(w.body, 200) as body, w.at
                from attachment t join file d on d.id = t.file_id
                join post w on w.id = t.post_id join community c on c.id = t.community_id
                """ + Author.JOINS + """
                where t.community_id = :community and (:before = 0 or t.id < :before)
                    and w.removed_at is null and may_read(:viewer, c)
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
                Attachments.kept(row),
                row.getLong("post"),
                title.isEmpty() ? Opening.of(row.getString("body"), LONGEST_HEADING) : title,
                Author.of(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}

package fr.maillage.community.page;

import fr.maillage.community.discussion.Author;
import fr.maillage.community.edit.Differences;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that ever stood on a page. */
@Component
class PageVersions {
    static final int PAGE = 30;
    private static final String SHOWN = """
            select w.number, w.at, w.title, w.body, w.restored, b.title as title_before, b.body as body_before,
            """ + Author.COLUMNS + """
            from shared_page_version w
            left join shared_page_version b on b.page_id = w.page_id and b.number = :before
            """ + Author.JOINS + " where w.page_id = :page ";
    private final JdbcClient jdbc;

    PageVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The last ones first; a page of the list and one more, where there is one.
     *
     * @param page one the viewer may read
     * @param before the number of the last version of the list before, or null
     */
    List<PageVersion> of(SharedPage page, Viewer.Member viewer, int before) {
        return jdbc.sql(SHOWN + " and w.number < :below order by w.number desc limit :most")
                .param("page", page.id())
                .param("viewer", viewer.id())
                .param("before", 0)
                .param("below", before)
                .param("most", PAGE + 1)
                .query((row, n) -> version(row))
                .list();
    }

    /**
     * A version with what changed since another; for the first one, nothing did.
     *
     * @param page one the viewer may read
     * @throws NotFound where there never was such a version
     */
    PageVersion.Changes changes(SharedPage page, Viewer.Member viewer, int number, int since) {
        return jdbc.sql(SHOWN + " and w.number = :number")
                .param("page", page.id())
                .param("viewer", viewer.id())
                .param("before", since)
                .param("number", number)
                .query((row, n) -> changes(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static PageVersion.Changes changes(ResultSet row) throws SQLException {
        String title = row.getString("title");
        String body = row.getString("body");
        String titleBefore = row.getString("title_before");
        String bodyBefore = row.getString("body_before");
        return new PageVersion.Changes(
                version(row),
                title,
                body,
                Differences.between(titleBefore == null ? title : titleBefore, title),
                Differences.between(bodyBefore == null ? body : bodyBefore, body));
    }

    private static PageVersion version(ResultSet row) throws SQLException {
        return new PageVersion(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Author.of(row),
                row.getObject("restored", Integer.class));
    }
}

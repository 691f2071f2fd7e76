package fr.maillage.community.page;

import fr.maillage.community.discussion.Author;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pages of the communities a viewer may read. */
@Component
class SharedPages {
    static final int PAGE = 30;
    private static final String SHOWN = """
            select p.id, p.community_id, p.title, p.body, p.version, w.at, p.begun_by = :viewer as begun,
            """ + Author.COLUMNS + """
            from shared_page p
            join shared_page_version w on w.page_id = p.id and w.number = p.version
            join community c on c.id = p.community_id
            """ + Author.JOINS + """
            where p.removed_at is null and may_read(:viewer, c)
            """;
    private final JdbcClient jdbc;

    SharedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those of a community, by title; a page of the list and one more, where there is one.
     *
     * @param after the last page of the list before, or 0
     */
    List<SharedPage> of(Community community, Viewer.Member viewer, long after) {
        return jdbc.sql(SHOWN + """
                 and p.community_id = :community and (:after = 0 or (plain(p.title), p.id) > (
                    select plain(l.title), l.id from shared_page l where l.id = :after and l.community_id = :community))
                 order by plain(p.title), p.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(SharedPage::of)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may read */
    SharedPage readable(long id, Viewer.Member viewer) {
        return one(SHOWN + " and p.id = :id", id, viewer);
    }

    /** @throws NotFound for whoever only reads there, too */
    SharedPage writable(long id, Viewer.Member viewer) {
        return one(SHOWN + " and p.id = :id and " + Rights.WRITES, id, viewer);
    }

    private SharedPage one(String sql, long id, Viewer.Member viewer) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("viewer", viewer.id())
                .query(SharedPage::of)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages that a project uses: of its community, so that who reads one reads the other. */
@Component
class LinkedPages {
    /** Shown to choose from; what is linked comes first. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    LinkedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param project one the viewer may read */
    List<LinkedPage> of(Project project) {
        return jdbc.sql("""
                select g.id, g.title, l.page_id is not null as linked
                from shared_page g left join project_page l on l.page_id = g.id and l.project_id = :project
                where g.community_id = :community and g.removed_at is null
                order by l.page_id is null, plain(g.title), g.id limit :most
                """)
                .param("project", project.id())
                .param("community", project.community())
                .param("most", MOST)
                .query((row, n) -> new LinkedPage(row.getLong("id"), row.getString("title"), row.getBoolean("linked")))
                .list();
    }

    @Transactional
    void link(long project, long page, Viewer.Member viewer) {
        act("""
                insert into project_page (project_id, page_id)
                select p.id, g.id from
                """ + ProjectRights.OF + """
                 join shared_page g on g.community_id = c.id and g.id = :page and g.removed_at is null
                 where p.id = :project and
                """ + ProjectRights.WORKS + """
                 on conflict (project_id, page_id) do update set page_id = excluded.page_id
                """, project, page, viewer);
    }

    @Transactional
    void unlink(long project, long page, Viewer.Member viewer) {
        act("""
                delete from project_page l using project p, community c
                where l.project_id = :project and l.page_id = :page and p.id = l.project_id and c.id = p.community_id and
                """ + ProjectRights.WORKS, project, page, viewer);
    }

    private void act(String sql, long project, long page, Viewer.Member viewer) {
        int done = jdbc.sql(sql)
                .param("project", project)
                .param("page", page)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(done);
    }
}

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
    /** Of those linked, and those proposed while one types: others are found by their name. */
    private static final int MOST = 100;

    /** Shown to choose from where a name says no one page. */
    private static final int MOST_NAMED = 20;

    private final JdbcClient jdbc;

    LinkedPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are linked, then others, by name.
     *
     * @param project one the viewer may read
     */
    List<LinkedPage> of(Project project) {
        return jdbc.sql("""
                (select g.id, g.title, true as linked from project_page l join shared_page g on g.id = l.page_id
                 where l.project_id = :project and g.community_id = :community and g.removed_at is null
                 order by plain(g.title), g.id)
                union all
                (select g.id, g.title, false from shared_page g
                 where g.community_id = :community and g.removed_at is null and not exists (
                    select from project_page l where l.page_id = g.id and l.project_id = :project)
                 order by plain(g.title), g.id limit :most)
                """)
                .param("project", project.id())
                .param("community", project.community())
                .param("most", MOST)
                .query((row, n) -> new LinkedPage(row.getLong("id"), row.getString("title"), row.getBoolean("linked")))
                .list();
    }

    /** Those not linked yet that bear this name; where none does, those in whose name it stands. */
    List<LinkedPage> named(long project, String name, Viewer.Member viewer) {
        return jdbc.sql("""
                with asked as (select plain(:name) as name),
                meant as (
                    select g.id, g.title, plain(g.title) = asked.name as exact
                    from asked, """ + ProjectRights.OF + """
                     join shared_page g on g.community_id = c.id and g.removed_at is null
                     where p.id = :project and asked.name <> '' and plain(g.title) like '%' || like_literal(asked.name) || '%'
                        and not exists (select from project_page l where l.page_id = g.id and l.project_id = p.id) and
                """ + ProjectRights.READS + """
                )
                select id, title from meant where exact or not exists (select from meant where exact)
                order by plain(title), id limit :most
                """)
                .param("name", name)
                .param("project", project)
                .param("viewer", viewer.id())
                .param("most", MOST_NAMED)
                .query((row, n) -> new LinkedPage(row.getLong("id"), row.getString("title"), false))
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

package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The pages, files and discussions that a project uses: of its community, so that who reads one reads the other. */
@Component
class LinkedDocuments {
    /** Of each kind, those proposed while one types: others are found by their name. */
    private static final int MOST = 50;

    /** Shown to choose from where a name says no one of them. */
    private static final int MOST_NAMED = 20;

    /** Of each kind, the latest that are looked through for a name. */
    private static final int AMONG = 1_000;

    private final JdbcClient jdbc;

    LinkedDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those that are linked, then the latest others, by name.
     *
     * @param project one the viewer may read
     */
    List<LinkedDocument> of(Project project) {
        return jdbc.sql("""
                select * from (
                    select l.kind, l.thing, d.title, d.opening, d.address, true as linked
                    from project_page l cross join lateral document_of(l.kind, l.thing) d where l.project_id = :project
                    union all
                    select g.kind, g.thing, g.title, g.opening, g.address, false
                    from documents_of(:community, :most) g
                    where not exists (
                        select from project_page l
                        where l.project_id = :project and l.kind = g.kind and l.thing = g.thing)) documents
                order by linked desc, plain(title || opening), kind, thing
                """)
                .param("project", project.id())
                .param("community", project.community())
                .param("most", MOST)
                .query(LinkedDocument::of)
                .list();
    }

    /** Those not linked yet that bear this name, whatever marks are between its words; where none does, those in whose name it stands. */
    List<LinkedDocument> named(long project, String name, Viewer.Member viewer) {
        return jdbc.sql("""
                with asked as (select trim(words_of_name(:name)) as name),
                meant as (
                    select g.*, b.name = asked.name as exact
                    from asked, """ + ProjectRights.OF + """
                     cross join lateral documents_of(c.id, :among) g
                     cross join lateral (select trim(words_of_name(g.title || g.opening)) as name) b
                     where p.id = :project and asked.name <> '' and b.name like '%' || asked.name || '%'
                        and not exists (
                            select from project_page l where l.project_id = p.id and l.kind = g.kind and l.thing = g.thing) and
                """ + ProjectRights.READS + """
                )
                select m.*, false as linked from meant m where exact or not exists (select from meant where exact)
                order by plain(title || opening), kind, thing limit :most
                """)
                .param("name", name)
                .param("project", project)
                .param("viewer", viewer.id())
                .param("among", AMONG)
                .param("most", MOST_NAMED)
                .query(LinkedDocument::of)
                .list();
    }

    @Transactional
    void link(long project, LinkedDocument.Kind kind, long thing, Viewer.Member viewer) {
        act("""
                insert into project_page (project_id, page_id, file_id, post_id)
                select p.id, case :kind when 'PAGE' then :thing end, case :kind when 'FILE' then :thing end,
                       case :kind when 'DISCUSSION' then :thing end
                from
                """ + ProjectRights.OF + """
                 join document_of(:kind, :thing) g on g.community_id = c.id
                 where p.id = :project and
                """ + ProjectRights.WORKS + """
                 on conflict (project_id, kind, thing) do update set project_id = excluded.project_id
                """, project, kind, thing, viewer);
    }

    @Transactional
    void unlink(long project, LinkedDocument.Kind kind, long thing, Viewer.Member viewer) {
        act("""
                delete from project_page l using project p, community c
                where l.project_id = :project and l.kind = :kind and l.thing = :thing
                    and p.id = l.project_id and c.id = p.community_id and
                """ + ProjectRights.WORKS, project, kind, thing, viewer);
    }

    private void act(String sql, long project, LinkedDocument.Kind kind, long thing, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql(sql)
                .param("project", project)
                .param("kind", kind.name())
                .param("thing", thing)
                .param("viewer", viewer.id())
                .update());
    }
}

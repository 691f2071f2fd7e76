package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a project: each says it for themselves. */
@Component
class Participants {
    private final JdbcClient jdbc;

    Participants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By name.
     *
     * @param project one the viewer may read
     */
    List<Participant> of(Project project) {
        return jdbc.sql("""
                select m.id, coalesce(m.pseudonym, a.name) as name
                from project_participant t
                join project p on p.id = t.project_id
                join membership m on m.account_id = t.account_id and m.community_id = p.community_id
                join account a on a.id = m.account_id
                where p.id = :project order by plain(coalesce(m.pseudonym, a.name)), m.id
                """)
                .param("project", project.id())
                .query((row, n) -> new Participant(row.getLong("id"), row.getString("name")))
                .list();
    }

    @Transactional
    void join(long project, Viewer.Member viewer) {
        act("""
                insert into project_participant (project_id, account_id)
                select p.id, :viewer from
                """ + ProjectRights.OF + " where p.id = :project and " + ProjectRights.WORKS + """
                 on conflict (project_id, account_id) do update set account_id = excluded.account_id
                """, project, viewer);
    }

    /** What they had taken on stays written with their name until somebody takes it over. */
    @Transactional
    void leave(long project, Viewer.Member viewer) {
        act("""
                delete from project_participant t using project p, community c
                where t.project_id = p.id and t.account_id = :viewer and c.id = p.community_id and p.id = :project and
                """ + ProjectRights.WORKS, project, viewer);
    }

    private void act(String sql, long project, Viewer.Member viewer) {
        int done = jdbc.sql(sql)
                .param("project", project)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(done);
    }
}

package fr.maillage.community.project;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The projects of the communities a viewer may read. */
@Component
class Projects {
    static final int PAGE = 30;
    private static final String SHOWN =
            "select " + Project.COLUMNS + " from " + ProjectRights.OF + " where " + ProjectRights.READS;
    private final JdbcClient jdbc;
    private final Changes changes;

    Projects(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * Those of a community, the open ones first, by name; a page and one more, where there is one.
     *
     * @param after the last project of the page before, or 0
     */
    List<Project> of(Community community, Viewer.Member viewer, long after) {
        return jdbc.sql(SHOWN + """
                 and p.community_id = :community
                 and (:after = 0 or (p.closed_at is not null, plain(p.name), p.id) > (
                    select l.closed_at is not null, plain(l.name), l.id from project l
                    where l.id = :after and l.community_id = :community))
                 order by p.closed_at is not null, plain(p.name), p.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("after", after)
                .param("most", PAGE + 1)
                .query(Project::of)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may read */
    Project readable(long id, Viewer.Member viewer) {
        return one("", id, viewer);
    }

    /** @throws NotFound for whoever does not lead it, too, and where it is closed */
    Project led(long id, Viewer.Member viewer) {
        return one(" and p.closed_at is null and " + ProjectRights.LEADS, id, viewer);
    }

    private Project one(String condition, long id, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " and p.id = :project " + condition)
                .param("project", id)
                .param("viewer", viewer.id())
                .query(Project::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Whoever begins it takes part. */
    @Transactional
    long begin(Community community, Viewer.Member viewer, String name, String objective, ProjectForm form) {
        long project = jdbc.sql("""
                with begun as (
                    insert into project (community_id, begun_by, name, objective, due_on)
                    select c.id, :viewer, :name, :objective, cast(:due as date) from community c where c.id = :community and
                """ + Rights.WRITES + """
                     returning id)
                insert into project_participant (project_id, account_id) select id, :viewer from begun returning project_id
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("name", name)
                .param("objective", objective)
                .param("due", Typing.day(form.due()))
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        changes.note(ChangeKind.PROJECT, project, viewer.id());
        return project;
    }

    /** @return false where something else is said of it by now, or the viewer does not lead it: then nothing was written */
    @Transactional
    boolean settle(long project, Viewer.Member viewer, String name, String objective, ProjectForm form) {
        boolean settled = jdbc.sql("""
                update project p
                set name = :name, objective = :objective, due_on = cast(:due as date), version = p.version + 1,
                    changed_at = now()
                from community c
                where p.id = :project and c.id = p.community_id and p.version = :seen and p.closed_at is null and
                """ + ProjectRights.LEADS)
                        .param("project", project)
                        .param("viewer", viewer.id())
                        .param("name", name)
                        .param("objective", objective)
                        .param("due", Typing.day(form.due()))
                        .param("seen", form.seen())
                        .update()
                == 1;
        if (settled) {
            changes.note(ChangeKind.PROJECT, project, viewer.id());
        }
        return settled;
    }
}

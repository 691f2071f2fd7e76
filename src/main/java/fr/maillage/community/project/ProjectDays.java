package fr.maillage.community.project;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The milestones and meetings of a project. */
@Component
class ProjectDays {
    private static final int MOST = 100;
    private static final String CHANGED = """
             from project p, community c
             where d.id = :day and d.project_id = :project and p.id = d.project_id and c.id = p.community_id and
            """ + ProjectRights.WORKS;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Room room;

    ProjectDays(JdbcClient jdbc, Room room, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.room = room;
    }

    /**
     * The first day first.
     *
     * @param project one the viewer may read
     */
    List<ProjectDay> of(Project project) {
        return jdbc.sql("""
                select * from project_day where project_id = :project and removed_at is null order by day, id limit :most
                """)
                .param("project", project.id())
                .param("most", MOST)
                .query((row, n) -> day(row))
                .list();
    }

    private static ProjectDay day(ResultSet row) throws SQLException {
        return new ProjectDay(
                row.getLong("id"),
                DayKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("day", LocalDate.class),
                row.getString("link"),
                row.getObject("reached_at") != null);
    }

    /** @throws NotFound for whoever does not work in the project */
    ProjectDay workable(long project, long day, Viewer.Member viewer) {
        return jdbc.sql("select d.* from project_day d join " + ProjectRights.OF + """
                 on p.id = d.project_id where d.id = :day and d.project_id = :project and d.removed_at is null and
                """ + ProjectRights.WORKS)
                .param("project", project)
                .param("day", day)
                .param("viewer", viewer.id())
                .query((row, n) -> day(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param state it had when the form was opened
     * @return false where it is another by now: nothing is written
     */
    @Transactional
    boolean change(long project, long day, int state, DayForm form, Viewer.Member viewer) {
        set("title = d.title", "d.removed_at is null", project, day, viewer); // one after the other
        if (workable(project, day, viewer).state() != state) {
            return false;
        }
        jdbc.sql("""
                update project_day set kind = :kind, title = :title, day = :on, link = :link,
                    reached_at = case when :kind = 'MILESTONE' then reached_at end
                where id = :day
                """)
                .param("day", day)
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("on", form.chosenDay())
                .param("link", form.linkTyped())
                .update();
        changes.note(ChangeKind.PROJECT, project, viewer.id());
        return true;
    }

    /** @return its number */
    @Transactional
    long add(long project, DayForm form, Viewer.Member viewer) {
        long day = jdbc.sql("""
                insert into project_day (project_id, kind, title, day, link)
                select p.id, :kind, :title, :on, :link from
                """ + ProjectRights.OF + """
                 where p.id = :project
                    and :most > (select count(*) from project_day d where d.project_id = p.id and d.removed_at is null) and
                """ + ProjectRights.WORKS + " returning id")
                .param("project", project)
                .param("viewer", viewer.id())
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("on", form.chosenDay())
                .param("link", form.linkTyped())
                .param("most", MOST)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> room.refusal(project, viewer, MOST));
        changes.note(ChangeKind.PROJECT, project, viewer.id());
        return day;
    }

    @Transactional
    void reach(long project, long day, Viewer.Member viewer) {
        set(
                "reached_at = coalesce(d.reached_at, now())",
                "d.kind = 'MILESTONE' and d.removed_at is null",
                project,
                day,
                viewer);
    }

    @Transactional
    void unreach(long project, long day, Viewer.Member viewer) {
        set("reached_at = null", "d.removed_at is null", project, day, viewer);
    }

    @Transactional
    void takeAway(long project, long day, Viewer.Member viewer) {
        set("removed_at = now(), removed_by = :viewer", "d.removed_at is null", project, day, viewer);
    }

    @Transactional
    void bringBack(long project, long day, Viewer.Member viewer) {
        set("removed_at = null, removed_by = null", "d.removed_at is not null", project, day, viewer);
    }

    private void set(String columns, String where, long project, long day, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("update project_day d set " + columns + CHANGED + " and " + where)
                .param("project", project)
                .param("day", day)
                .param("viewer", viewer.id())
                .update());
    }
}

package fr.maillage.community.project;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of a project, and what is said of each. */
@Component
class Tasks {
    /** A board with more than that is no board any more. */
    static final int MOST = 300;

    private static final String SHOWN = "select " + Task.COLUMNS + " from project_task t " + Task.JOINS
            + " where t.removed_at is null and " + ProjectRights.READS;
    private static final String CHANGED = """
             from project p, community c
             where t.id = :task and p.id = t.project_id and c.id = p.community_id and
            """ + ProjectRights.WORKS;
    private final JdbcClient jdbc;
    private final Room room;
    private final ApplicationEventPublisher events;

    Tasks(JdbcClient jdbc, Room room, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.room = room;
        this.events = events;
    }

    /** In the order of their columns. */
    List<Task> of(Project project, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " and p.id = :project order by t.place, t.id limit :most")
                .param("project", project.id())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Task::of)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may read */
    Task readable(long task, Viewer.Member viewer) {
        return one("", task, viewer);
    }

    /** @throws NotFound for whoever does not work there, too */
    Task workable(long task, Viewer.Member viewer) {
        return one(" and " + ProjectRights.WORKS, task, viewer);
    }

    private Task one(String condition, long task, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " and t.id = :task " + condition)
                .param("task", task)
                .param("viewer", viewer.id())
                .query(Task::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** At the end of a column. */
    @Transactional
    long add(long project, Viewer.Member viewer, Stage stage, String title) {
        return jdbc.sql("""
                with held as (
                    select p.id from
                """ + ProjectRights.OF + " where p.id = :project and " + ProjectRights.WORKS + """
                     for no key update of p)
                insert into project_task (project_id, stage, title, place)
                select h.id, :stage, :title, coalesce((select max(t.place) + 2 from project_task t
                    where t.project_id = h.id and t.stage = :stage), 2)
                from held h
                where :most > (select count(*) from project_task t where t.project_id = h.id and t.removed_at is null)
                returning id
                """)
                .param("project", project)
                .param("viewer", viewer.id())
                .param("stage", stage.name())
                .param("title", title)
                .param("most", MOST)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> room.refusal(project, viewer, MOST));
    }

    /**
     * It is given to who takes part, to nobody else; who has it keeps it when they take part no more or left, until
     * somebody says otherwise; and who gives it to
     * themselves knows of it.
     *
     * @return false where something else is said of it by now: then nothing was written
     */
    @Transactional
    boolean change(long task, Viewer.Member viewer, TaskForm form) {
        var before = assignee(task);
        boolean changed = jdbc.sql("""
                update project_task t
                set title = :title, note = :note, due_on = cast(:due as date), version = t.version + 1,
                    assignee_id = case when cast(:assignee as bigint) = :left then t.assignee_id else (
                        select m.account_id from membership m
                        left join project_participant l on l.account_id = m.account_id and l.project_id = p.id
                        where m.id = cast(:assignee as bigint) and m.community_id = c.id
                            and (l.account_id is not null or m.account_id = t.assignee_id)) end
                """ + CHANGED + " and t.removed_at is null and t.version = :seen")
                        .param("task", task)
                        .param("viewer", viewer.id())
                        .param("title", form.titleTyped())
                        .param("note", form.noteTyped())
                        .param("due", Typing.day(form.due()))
                        .param("assignee", form.assignee())
                        .param("left", TaskForm.WHO_LEFT)
                        .param("seen", form.seen())
                        .update()
                == 1;
        if (changed) {
            assignee(task)
                    .filter(one -> !before.equals(Optional.of(one)) && one != viewer.id())
                    .ifPresent(one -> events.publishEvent(new Addressed(Matter.TASK, task, form.seen() + 1)));
        }
        return changed;
    }

    private Optional<Long> assignee(long task) {
        return jdbc.sql(
                        "select assignee_id from project_task where id = :task and assignee_id is not null for no key update")
                .param("task", task)
                .query(Long.class)
                .optional();
    }

    /** @return the number of the project */
    @Transactional
    long takeAway(long task, Viewer.Member viewer) {
        return act(
                "update project_task t set removed_at = now(), removed_by = :viewer" + CHANGED
                        + " and t.removed_at is null",
                task,
                viewer);
    }

    /** @return the number of the project */
    @Transactional
    long bringBack(long task, Viewer.Member viewer) {
        return act(
                "update project_task t set removed_at = null, removed_by = null" + CHANGED
                        + " and t.removed_at is not null",
                task,
                viewer);
    }

    private long act(String sql, long task, Viewer.Member viewer) {
        return jdbc.sql(sql + " returning t.project_id")
                .param("task", task)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

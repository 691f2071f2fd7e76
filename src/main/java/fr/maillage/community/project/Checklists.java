package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a task is made of, to be ticked. Nobody is told who ticked what. */
@Component
class Checklists {
    private static final int MOST = 50;
    private static final String CHANGED = """
             from project_task t, project p, community c
             where i.id = :item and i.task_id = :task and t.id = i.task_id and t.removed_at is null
                 and p.id = t.project_id and c.id = p.community_id and
            """ + ProjectRights.WORKS;
    private final JdbcClient jdbc;
    private final Room room;

    Checklists(JdbcClient jdbc, Room room) {
        this.jdbc = jdbc;
        this.room = room;
    }

    /** @param task one the viewer may read */
    List<Item> of(Task task) {
        return jdbc.sql("""
                select id, title, done_at is not null as done from task_item
                where task_id = :task and removed_at is null order by id
                """)
                .param("task", task.id())
                .query((row, n) -> new Item(row.getLong("id"), row.getString("title"), row.getBoolean("done")))
                .list();
    }

    @Transactional
    void add(long task, String title, Viewer.Member viewer) {
        int added = jdbc.sql("""
                insert into task_item (task_id, title)
                select t.id, :title from project_task t join project p on p.id = t.project_id
                join community c on c.id = p.community_id
                where t.id = :task and t.removed_at is null
                    and :most > (select count(*) from task_item i where i.task_id = t.id and i.removed_at is null) and
                """ + ProjectRights.WORKS)
                .param("task", task)
                .param("title", title)
                .param("most", MOST)
                .param("viewer", viewer.id())
                .update();
        if (added == 0) {
            throw room.refusalInTask(task, viewer, MOST);
        }
    }

    @Transactional
    void tick(long task, long item, Viewer.Member viewer) {
        set("done_at = coalesce(i.done_at, now())", "i.removed_at is null", task, item, viewer);
    }

    @Transactional
    void untick(long task, long item, Viewer.Member viewer) {
        set("done_at = null", "i.removed_at is null", task, item, viewer);
    }

    @Transactional
    void takeAway(long task, long item, Viewer.Member viewer) {
        set("removed_at = now()", "i.removed_at is null", task, item, viewer);
    }

    @Transactional
    void bringBack(long task, long item, Viewer.Member viewer) {
        set("removed_at = null", "i.removed_at is not null", task, item, viewer);
    }

    private void set(String columns, String where, long task, long item, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("update task_item i set " + columns + CHANGED + " and " + where)
                .param("task", task)
                .param("item", item)
                .param("viewer", viewer.id())
                .update());
    }
}

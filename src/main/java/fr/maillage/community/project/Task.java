package fr.maillage.community.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task on the board of a project.
 *
 * @param assignee the number of the membership of who does it, or null
 * @param assigned their name; empty where nobody does it, or they left
 * @param gone who does it is of the community no more
 * @param version of what is said of it; moving it on the board changes none of that
 * @param items how many things are on its checklist
 * @param done how many of them are done
 */
public record Task(
        long id,
        long project,
        Stage stage,
        String title,
        String note,
        @Nullable Long assignee,
        String assigned,
        boolean gone,
        @Nullable LocalDate due,
        int version,
        int items,
        int done) {
    static final String COLUMNS = """
            t.*, a_m.id as assignee, t.assignee_id is not null and a_m.id is null as gone, coalesce(a_m.pseudonym, a_a.name, '') as assigned,
            (select count(*) from task_item i where i.task_id = t.id and i.removed_at is null) as items,
            (select count(*) from task_item i where i.task_id = t.id and i.removed_at is null and i.done_at is not null) as done
            """;

    static final String JOINS = """
            join project p on p.id = t.project_id
            join community c on c.id = p.community_id
            left join membership a_m on a_m.account_id = t.assignee_id and a_m.community_id = c.id
            left join account a_a on a_a.id = a_m.account_id
            """;

    static Task of(ResultSet row, int n) throws SQLException {
        return new Task(
                row.getLong("id"),
                row.getLong("project_id"),
                Stage.valueOf(row.getString("stage")),
                row.getString("title"),
                row.getString("note"),
                row.getObject("assignee", Long.class),
                row.getString("assigned"),
                row.getBoolean("gone"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"),
                row.getInt("items"),
                row.getInt("done"));
    }

    public String address() {
        return "/tasks/" + id;
    }
}

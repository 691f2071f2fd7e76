package fr.maillage.community.project;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How far a project has come, in tasks and milestones; never in people. */
public record Advance(int todo, int doing, int done, int milestones, int reached) {
    static final String COLUMNS = """
            (select count(*) from project_task k where k.project_id = p.id and k.removed_at is null and k.stage = 'TODO') as todo,
            (select count(*) from project_task k where k.project_id = p.id and k.removed_at is null and k.stage = 'DOING') as doing,
            (select count(*) from project_task k where k.project_id = p.id and k.removed_at is null and k.stage = 'DONE') as done,
            (select count(*) from project_day k
             where k.project_id = p.id and k.removed_at is null and k.kind = 'MILESTONE') as milestones,
            (select count(*) from project_day k
             where k.project_id = p.id and k.removed_at is null and k.kind = 'MILESTONE' and k.reached_at is not null) as reached
            """;

    static Advance of(ResultSet row) throws SQLException {
        return new Advance(
                row.getInt("todo"),
                row.getInt("doing"),
                row.getInt("done"),
                row.getInt("milestones"),
                row.getInt("reached"));
    }

    public int tasks() {
        return todo + doing + done;
    }

    /** How much of a width falls to some of the tasks. */
    public int share(int some, int width) {
        return tasks() == 0 ? 0 : Math.round((float) some * width / tasks());
    }
}

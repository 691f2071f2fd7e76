package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where tasks stand on a board. */
@Component
class Moves {
    private final JdbcClient jdbc;

    Moves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place on a board.
     *
     * @param above the task it stands above, or 0 for the end of the column
     */
    record Place(Stage stage, long above) {
        private static final String SEPARATOR = ":";

        /** As {@link #toString} writes it. */
        static Optional<Place> read(@Nullable String typed) {
            String[] parts = typed == null ? new String[] {""} : typed.split(SEPARATOR, 2);
            long above = parts.length == 2 && parts[1].matches("\\d{1,18}") ? Long.parseLong(parts[1]) : 0;
            return Stage.named(parts[0]).map(stage -> new Place(stage, above));
        }

        @Override
        public String toString() {
            return stage.name() + SEPARATOR + above;
        }
    }

    /**
     * @param before where it stood
     * @param to where it stands now
     */
    record Move(long project, Place before, Place to) {}

    /** What stands around a task: the tasks it would stand above where it stayed, went up or went down by one. */
    private record Around(Stage stage, long stay, long up, long down) {
        Place to(String typed) {
            return switch (typed) {
                case "UP" -> new Place(stage, up);
                case "DOWN" -> new Place(stage, down);
                default -> Place.read(typed).orElseThrow(NotFound::new);
            };
        }
    }

    /**
     * Whoever comes second finds the board as the first left it: the project is held until it is done.
     *
     * @param to a {@link Place}, or UP or DOWN from where it stands by then
     */
    @Transactional
    Move move(long task, String to, Viewer.Member viewer) {
        long project = jdbc.sql("select p.id from project_task t join (" + ProjectRights.OF + """
                ) on p.id = t.project_id where t.id = :task and t.removed_at is null and
                """ + ProjectRights.WORKS
                        + " for no key update of p")
                .param("task", task)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        var around = around(task);
        var place = around.to(to);
        jdbc.sql("select move_task(:task, :stage, :above)")
                .param("task", task)
                .param("stage", place.stage().name())
                .param("above", place.above())
                .query((row, n) -> row.getObject(1))
                .list();
        return new Move(project, new Place(around.stage(), around.stay()), place);
    }

    private Around around(long task) {
        return jdbc.sql("""
                with col as (
                    select n.id, n.stage, lag(n.id) over w as up, lead(n.id) over w as next, lead(n.id, 2) over w as down
                    from project_task t join project_task n
                        on n.project_id = t.project_id and n.stage = t.stage and n.removed_at is null
                    where t.id = :task window w as (order by n.place, n.id))
                select stage, coalesce(next, 0) as stay, coalesce(up, next, 0) as up, coalesce(down, 0) as down
                from col where id = :task
                """)
                .param("task", task)
                .query((row, n) -> new Around(
                        Stage.valueOf(row.getString("stage")),
                        row.getLong("stay"),
                        row.getLong("up"),
                        row.getLong("down")))
                .single();
    }
}

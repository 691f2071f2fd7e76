package fr.maillage.community.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projects of the demonstration: each row is a project, or a part of the one it stands under. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoProjects {
    private static final String AUTHOR = "(select id from account where email = :author)";

    /** What a row adds, by its first word; a checklist's line goes to the task before it. */
    private static final Map<String, String> PARTS = Map.of(
            "part",
            "insert into project_participant (project_id, account_id, at) values (:project, " + AUTHOR + ", :at)",
            "task",
            """
            insert into project_task (project_id, title, note, stage, assignee_id, due_on, place)
            values (:project, :title, :text, :stage,
            """ + AUTHOR + ", :due, 2 + (select 2 * count(*) from project_task where project_id = :project))",
            "item",
            """
            insert into task_item (task_id, title, done_at)
            select max(id), :title, case when :stage = 'DONE' then cast(:at as timestamptz) end
            from project_task where project_id = :project
            """,
            "day",
            """
            insert into project_day (project_id, kind, title, day, link, reached_at)
            values (:project, case when :stage = 'MEETING' then 'MEETING' else 'MILESTONE' end, :title, :due, :text,
                    case when :stage = 'REACHED' then cast(:at as timestamptz) end)
            """,
            "decision",
            """
            insert into project_decision (project_id, author_id, signed, day, title, why)
            select p.id, m.account_id, m.pseudonym, cast(:at as date), :title, :text
            from project p join membership m on m.community_id = p.community_id
            where p.id = :project and m.account_id =
            """ + AUTHOR,
            "page",
            """
            insert into project_page (project_id, page_id)
            select p.id, g.id from project p join shared_page g on g.community_id = p.community_id
            where p.id = :project and g.title = :title
            """,
            "close",
            "update project set summary = :text, closed_at = :at, closed_by = " + AUTHOR + " where id = :project");

    private final JdbcClient jdbc;
    private final Clock clock;
    private final DemoHours hours;

    DemoProjects(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.hours = new DemoHours(clock, Duration.ofMinutes(47));
    }

    void fill(Map<String, Long> communities) {
        Map<String, Long> projects = new HashMap<>();
        for (var row : DemoTable.PROJECTS.rows()) {
            if (row.getField("what").equals("project")) {
                projects.put(row.getField("under"), begin(row, communities.get(row.getField("community"))));
            } else {
                add(row, projects.get(row.getField("under")));
            }
        }
    }

    private long begin(NamedCsvRecord row, @Nullable Long community) {
        long project = filled("""
                insert into project (community_id, begun_by, name, objective, due_on, at)
                values (:community,
                """ + AUTHOR + ", :title, :text, :due, :at) returning id", row)
                .param("community", community)
                .query(Long.class)
                .single();
        filled(PARTS.getOrDefault("part", ""), row).param("project", project).update();
        return project;
    }

    private void add(NamedCsvRecord row, @Nullable Long project) {
        filled(PARTS.getOrDefault(row.getField("what"), ""), row)
                .param("project", project)
                .update();
    }

    private JdbcClient.StatementSpec filled(String sql, NamedCsvRecord row) {
        String days = row.getField("days");
        String due = row.getField("due");
        return jdbc.sql(sql)
                .param("author", row.getField("author"))
                .param("title", row.getField("title"))
                .param("text", row.getField("text"))
                .param("stage", row.getField("stage"))
                .param("at", hours.at(days.isEmpty() ? 1 : Integer.parseInt(days)))
                .param(
                        "due",
                        due.isEmpty()
                                ? null
                                : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(Long.parseLong(due)));
    }
}

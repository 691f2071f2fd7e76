package fr.maillage.community.project;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.Trail;
import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was decided in a project. A decision is changed by who wrote it down, and taken away by them or who keeps the community.
 */
@Component
class DecisionLog {
    private static final int MOST = 200;
    private static final String SHOWN = """
            select d.*, coalesce(d.signed, a.name, '') as author, coalesce(d.author_id = :viewer, false) as own
            from project_decision d left join account a on a.id = d.author_id
            """;
    private static final String OWN = "d.removed_at is null and d.author_id = :viewer";
    private static final String CHANGED = """
             from project p, community c
             where d.id = :decision and d.project_id = :project and p.id = d.project_id and c.id = p.community_id and
            """ + ProjectRights.WORKS;
    private final JdbcClient jdbc;
    private final Changes changes;
    private final Room room;
    private final Trail trail;

    DecisionLog(JdbcClient jdbc, Room room, Trail trail, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.room = room;
        this.trail = trail;
    }

    /**
     * The last one first.
     *
     * @param project one the viewer may read
     */
    List<LoggedDecision> of(Project project, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + """
                where d.project_id = :project and d.removed_at is null order by d.day desc, d.id desc limit :most
                """)
                .param("project", project.id())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query((row, n) -> decision(row))
                .list();
    }

    private static LoggedDecision decision(ResultSet row) throws SQLException {
        return new LoggedDecision(
                row.getLong("id"),
                row.getObject("day", LocalDate.class),
                row.getString("title"),
                row.getString("why"),
                row.getString("author"),
                row.getBoolean("own"));
    }

    /** @throws NotFound for all but who wrote it down */
    LoggedDecision own(long project, long decision, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " join " + ProjectRights.OF + """
                 on p.id = d.project_id
                where d.id = :decision and d.project_id = :project and d.removed_at is null and d.author_id = :viewer and
                """ + ProjectRights.WORKS)
                .param("project", project)
                .param("decision", decision)
                .param("viewer", viewer.id())
                .query((row, n) -> decision(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @param state it had when the form was opened
     * @return false where it is another by now: nothing is written
     */
    @Transactional
    boolean change(long project, long decision, int state, DecisionForm form, Viewer.Member viewer) {
        act("title = d.title", OWN, project, decision, viewer, ""); // one after the other
        if (own(project, decision, viewer).state() != state) {
            return false;
        }
        jdbc.sql("update project_decision set title = :title, why = :why, day = :on where id = :decision")
                .param("decision", decision)
                .param("title", form.decidedTyped())
                .param("why", form.whyTyped())
                .param("on", form.chosenDay())
                .update();
        changes.note(ChangeKind.PROJECT, project, viewer.id());
        return true;
    }

    /** @return its number */
    @Transactional
    long write(long project, DecisionForm form, Viewer.Member viewer) {
        long decision = jdbc.sql("""
                insert into project_decision (project_id, author_id, signed, day, title, why)
                select p.id, m.account_id, m.pseudonym, :on, :title, :why from
                """ + ProjectRights.OF + """
                 join membership m on m.community_id = c.id and m.account_id = :viewer
                 where p.id = :project
                    and :most > (select count(*) from project_decision d where d.project_id = p.id and d.removed_at is null) and
                """ + ProjectRights.WORKS + " returning id")
                .param("project", project)
                .param("viewer", viewer.id())
                .param("title", form.decidedTyped())
                .param("why", form.whyTyped())
                .param("on", form.chosenDay())
                .param("most", MOST)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> room.refusal(project, viewer, MOST));
        changes.note(ChangeKind.PROJECT, project, viewer.id());
        return decision;
    }

    @Transactional
    void takeAway(long project, long decision, Viewer.Member viewer) {
        act(
                "removed_at = now(), removed_by = :viewer",
                "d.removed_at is null and (d.author_id = :viewer or " + Rights.KEEPS + ")",
                project,
                decision,
                viewer,
                "project decision removed");
    }

    /** What its author took away themselves stays away, for all but them. */
    @Transactional
    void bringBack(long project, long decision, Viewer.Member viewer) {
        act(
                "removed_at = null, removed_by = null",
                "d.removed_at is not null and (d.removed_by = :viewer or d.removed_by is distinct from d.author_id and "
                        + Rights.KEEPS + ")",
                project,
                decision,
                viewer,
                "project decision returned");
    }

    /** @param own the viewer wrote it down */
    private record Act(long community, boolean own) {}

    /** What is done with another's decision stands in the journal. */
    private void act(String columns, String where, long project, long decision, Viewer.Member viewer, String told) {
        var act = jdbc.sql("update project_decision d set " + columns + CHANGED + " and " + where
                        + " returning c.id, d.author_id is not distinct from :viewer")
                .param("project", project)
                .param("decision", decision)
                .param("viewer", viewer.id())
                .query((row, n) -> new Act(row.getLong(1), row.getBoolean(2)))
                .optional()
                .orElseThrow(NotFound::new);
        if (!act.own()) {
            trail.write(
                    viewer,
                    act.community(),
                    told,
                    "project_decision/" + decision,
                    Map.of("community", act.community()));
        }
    }
}

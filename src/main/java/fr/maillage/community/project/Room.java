package fr.maillage.community.project;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is answered where nothing could be added to a project. */
@Component
class Room {
    private final JdbcClient jdbc;

    Room(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * To who works in it, that there is no more room; to others, that there is nothing.
     *
     * @param most as many as there may be
     */
    RuntimeException refusal(long project, Viewer.Member viewer, int most) {
        return refusal("p.id = :of", project, viewer, most);
    }

    /** The same for what a task holds. */
    RuntimeException refusalInTask(long task, Viewer.Member viewer, int most) {
        String held = "p.id = (select t.project_id from project_task t where t.id = :of and t.removed_at is null)";
        return refusal(held, task, viewer, most);
    }

    private RuntimeException refusal(String which, long of, Viewer.Member viewer, int most) {
        boolean works = jdbc.sql("select exists (select from" + ProjectRights.OF + "where " + which + " and"
                        + ProjectRights.WORKS + ")")
                .param("of", of)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
        return works ? new Refused("project.full", most) : new NotFound();
    }
}

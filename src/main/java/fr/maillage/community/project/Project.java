package fr.maillage.community.project;

import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A project as it stands.
 *
 * @param due the day by which it should be done, or null
 * @param version of what is said of it; who changes that tells by it what they saw
 * @param summary what came of it; may be there before it is closed, where it was opened again
 * @param closed when it was closed, or null
 * @param part the viewer takes part
 * @param leads the viewer may settle, close and reopen it
 * @param removes the viewer may take it away, now
 * @param own the viewer began it
 */
public record Project(
        long id,
        long community,
        String name,
        String objective,
        @Nullable LocalDate due,
        int version,
        String summary,
        @Nullable Instant closed,
        boolean part,
        boolean leads,
        boolean removes,
        boolean own,
        Advance advance) {
    static final String COLUMNS = """
            p.*,
            exists (select from project_participant y where y.project_id = p.id and y.account_id = :viewer) as part,
            (
            """ + ProjectRights.LEADS + ") as leads, (" + ProjectRights.REMOVES
            + ") as removes, p.begun_by is not distinct from :viewer as own, "
            + Advance.COLUMNS;

    static Project of(ResultSet row, int n) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Project(
                row.getLong("id"),
                row.getLong("community_id"),
                row.getString("name"),
                row.getString("objective"),
                row.getObject("due_on", LocalDate.class),
                row.getInt("version"),
                row.getString("summary"),
                closed == null ? null : closed.toInstant(),
                row.getBoolean("part"),
                row.getBoolean("leads"),
                row.getBoolean("removes"),
                row.getBoolean("own"),
                Advance.of(row));
    }

    public String address() {
        return "/projects/" + id;
    }

    public String opening() {
        return Opening.of(closed == null ? objective : summary, 160);
    }

    public boolean open() {
        return closed == null;
    }
}

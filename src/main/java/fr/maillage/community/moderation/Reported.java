package fr.maillage.community.moderation;

import fr.maillage.community.Concern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * That the viewer reported something before: they need not say it again.
 *
 * @param place where its answer is given
 * @param decided it was answered
 */
public record Reported(String place, Instant at, boolean decided) {
    /** @param row of the {@code id} of what they said it in */
    static Reported of(Concern concern, ResultSet row) throws SQLException {
        return new Reported(
                concern.place(row.getLong("id")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("decided"));
    }
}

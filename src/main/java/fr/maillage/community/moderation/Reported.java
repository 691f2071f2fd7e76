package fr.maillage.community.moderation;

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
    static Reported of(ResultSet row, int n) throws SQLException {
        return new Reported(
                "/moderation#" + row.getString("place"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("decided"));
    }
}

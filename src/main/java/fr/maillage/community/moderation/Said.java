package fr.maillage.community.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Why one person reported it; nobody else is told who. */
public record Said(Reason reason, String words, Instant at) {
    /** @return null where the viewer did not */
    static @Nullable Said of(ResultSet row) throws SQLException {
        String reason = row.getString("said_reason");
        return reason == null
                ? null
                : new Said(
                        Reason.valueOf(reason),
                        row.getString("said_words"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant());
    }
}

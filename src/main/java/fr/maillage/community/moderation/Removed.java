package fr.maillage.community.moderation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What was taken away, or is hidden until it is decided, before who wrote it.
 *
 * @param since when it came to be away
 */
public record Removed(Case one, Instant since) {
    static Removed of(ResultSet row, int n) throws SQLException {
        var one = Case.of(row, n);
        var since = row.getObject(
                one.open() ? "hidden_at" : one.decision() == Decision.REMOVED ? "decided_at" : "settled_at",
                OffsetDateTime.class);
        return new Removed(one, since == null ? one.opened() : since.toInstant());
    }
}

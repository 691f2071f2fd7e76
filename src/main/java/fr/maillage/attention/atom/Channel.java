package fr.maillage.attention.atom;

import fr.maillage.web.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address tells, and for whom.
 *
 * @param feed what it is called, by programs: the same when its address is made again
 * @param community null for all that its maker follows
 * @param name of the community, or null
 */
record Channel(
        UUID feed,
        long account,
        @Nullable Long community,
        @Nullable String name,
        Instant made,
        Language language) {
    static Channel of(ResultSet row, int n) throws SQLException {
        return new Channel(
                row.getObject("feed", UUID.class),
                row.getLong("account_id"),
                row.getObject("community_id", Long.class),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                Language.of(row.getString("language")));
    }

    /** Where a person reads the same, signed in. */
    String path() {
        return community == null ? "/feed" : "/communities/" + community;
    }
}

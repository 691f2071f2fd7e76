package fr.maillage.identity.profile;

import fr.maillage.web.Language;
import fr.maillage.web.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Reads a profile from a row of accounts. */
final class ProfileRow {
    static final String SELECT = """
            select a.*, p.fingerprint as photo
            from account a left join account_photo p on p.account_id = a.id
            """;

    private ProfileRow() {}

    static Profile read(ResultSet row) throws SQLException {
        OffsetDateTime suspended = row.getObject("suspended_at", OffsetDateTime.class);
        long welcomedBy = row.getLong("welcomed_by");
        boolean alone = row.wasNull();
        return new Profile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("email"),
                row.getString("identifier"),
                Role.valueOf(row.getString("role")),
                Language.of(row.getString("language")),
                row.getString("profession"),
                Culture.named(row.getString("culture")),
                row.getString("territory"),
                List.of((String[]) row.getArray("skills").getArray()),
                List.of((String[]) row.getArray("spoken").getArray()),
                row.getString("pronouns"),
                row.getString("phone"),
                row.getBoolean("shows_email"),
                row.getString("photo"),
                alone ? null : welcomedBy,
                suspended == null ? null : suspended.toInstant());
    }
}

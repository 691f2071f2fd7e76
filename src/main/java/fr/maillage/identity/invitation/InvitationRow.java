package fr.maillage.identity.invitation;

import fr.maillage.web.Language;
import fr.maillage.web.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads an invitation from a row of its table. */
final class InvitationRow {
    static final String SELECT = """
            select i.*, o.name as organisation, a.name as inviter
            from invitation i
            left join organisation o on o.id = i.organisation_id
            left join account a on a.id = i.invited_by
            """;

    private InvitationRow() {}

    static Invitation read(ResultSet row, Instant now) throws SQLException {
        Instant expires = row.getObject("expires_at", OffsetDateTime.class).toInstant();
        return new Invitation(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                number(row, "organisation_id"),
                row.getString("organisation"),
                Language.of(row.getString("language")),
                row.getString("word"),
                number(row, "invited_by"),
                row.getString("inviter"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                number(row, "account_id"),
                State.of(now, expires, instant(row, "accepted_at"), instant(row, "withdrawn_at")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

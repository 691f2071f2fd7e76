package fr.maillage.community.discussion;

import fr.maillage.web.Initials;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote something, as readers may know them.
 *
 * @param account their number, or null where they signed with a chosen name or are gone
 * @param name the one they signed with; empty where their account is gone
 * @param photo the fingerprint of their photo, or null
 * @param own the viewer wrote it
 */
public record Author(
        @Nullable Long account, String name, @Nullable String photo, boolean own) {
    /** Columns for {@link #of}: {@code w} is the row written, {@code a} its author's account, {@code f} their photo. */
    public static final String COLUMNS = """
            case when w.signed is null then w.author_id end as author, coalesce(w.signed, a.name, '') as author_name,
            case when w.signed is null then f.fingerprint end as author_photo, w.author_id = :viewer as own
            """;

    public static final String JOINS = """
            left join account a on a.id = w.author_id
            left join account_photo f on f.account_id = w.author_id
            """;

    public static Author of(ResultSet row) throws SQLException {
        return new Author(
                row.getObject("author", Long.class),
                row.getString("author_name"),
                row.getString("author_photo"),
                row.getBoolean("own"));
    }

    public String initials() {
        return Initials.of(name);
    }
}

package fr.maillage.community.page;

import fr.maillage.community.Opening;
import fr.maillage.community.discussion.Author;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A page as it stands.
 *
 * @param version the number of what stands now; who changes the page tells by it what they saw
 * @param changed when it came to stand as it does
 * @param author who wrote that
 * @param begun the viewer began the page
 */
public record SharedPage(
        long id,
        long community,
        String title,
        String body,
        int version,
        Instant changed,
        Author author,
        boolean begun) {
    static SharedPage of(ResultSet row, int n) throws SQLException {
        return new SharedPage(
                row.getLong("id"),
                row.getLong("community_id"),
                row.getString("title"),
                row.getString("body"),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Author.of(row),
                row.getBoolean("begun"));
    }

    public String address() {
        return "/pages/" + id;
    }

    public String opening() {
        return Opening.of(body, 160);
    }

    /** Line breaks change on their way through a form. */
    boolean says(String otherTitle, String otherBody) {
        return title.equals(otherTitle) && lines(body).equals(lines(otherBody));
    }

    private static String lines(String text) {
        return text.replaceAll("\\R", "\n");
    }
}

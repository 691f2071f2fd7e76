package fr.maillage.community.project;

import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Something of the community that a project uses, or could.
 *
 * @param thing its number
 * @param linked the project uses it
 */
public record LinkedDocument(Kind kind, long thing, String title, String address, boolean linked) {
    /** Of what a discussion without a title begins with, in UTF-16 units. */
    private static final int LONGEST = 90;

    /** As the database's function document_of() tells them apart. */
    public enum Kind {
        PAGE("file-earmark-richtext"),
        FILE("file-earmark-text"),
        DISCUSSION("chat-left-text");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String icon() {
            return icon;
        }

        /** Its message key. */
        public String key() {
            return "project.document." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> of(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.name().equals(name))
                    .findFirst();
        }
    }

    static LinkedDocument of(ResultSet row, int n) throws SQLException {
        String title = row.getString("title");
        return new LinkedDocument(
                Kind.valueOf(row.getString("kind")),
                row.getLong("thing"),
                title.isEmpty() ? Opening.of(row.getString("opening"), LONGEST) : title,
                row.getString("address"),
                row.getBoolean("linked"));
    }

    /** What tells it in a form and an address. */
    public String fields() {
        return "kind=" + kind + "&page=" + thing;
    }
}

package fr.maillage.community;

import fr.maillage.web.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * How much of a community changed besides its discussions, that someone did not see.
 *
 * @param to the position of the last of these changes
 */
public record Changed(long community, String name, int pages, int files, int projects, long to) {
    /** Of rows that are of one community, as {@code h}. */
    public static final String COLUMNS = """
             count(*) filter (where h.kind = 'PAGE')::int as pages, count(*) filter (where h.kind = 'FILE')::int as files,
            count(*) filter (where h.kind = 'PROJECT')::int as projects
            """;

    /** How many of the last changes of a community are looked at; as the database's function changes_unseen() says. */
    public static final int MOST = 100;

    public static Changed of(ResultSet row) throws SQLException {
        return new Changed(
                row.getLong("community"),
                row.getString("name"),
                row.getInt("pages"),
                row.getInt("files"),
                row.getInt("projects"),
                row.getLong("changed_to"));
    }

    /** In one line: 2 pages, 1 file; where it is as much as is told, that there may be more. */
    public String what(Messages.In in) {
        var parts = new ArrayList<String>();
        add(parts, in, ChangeKind.PAGE, pages);
        add(parts, in, ChangeKind.FILE, files);
        add(parts, in, ChangeKind.PROJECT, projects);
        return in.text(
                pages + files + projects == MOST ? "changes.what.most" : "changes.what", String.join(", ", parts));
    }

    private static void add(ArrayList<String> parts, Messages.In in, ChangeKind kind, int amount) {
        if (amount > 0) {
            parts.add(in.text(kind.key(), amount));
        }
    }

    public String address() {
        return "/communities/" + community + "/changes";
    }
}

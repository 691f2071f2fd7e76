package fr.maillage.community.home;

import fr.maillage.community.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A community as one viewer may see it.
 *
 * @param part it is a part of another
 * @param parent the community it is a part of, or null where it is none, or the viewer may not know of that
 * @param binding the name of the local network or organisation it is that of, or null
 * @param neighboursOnly besides its members, only those of neighbouring networks know of it
 * @param pseudonymous its members appear under a name they chose
 * @param charter what one accepts on joining; may be empty
 * @param position of the last thing that came to be seen here
 */
public record Community(
        long id,
        String name,
        String purpose,
        Kind kind,
        boolean part,
        @Nullable Parent parent,
        @Nullable Long territory,
        @Nullable Long organisation,
        @Nullable String binding,
        boolean neighboursOnly,
        boolean pseudonymous,
        String charter,
        String welcome,
        Level suggested,
        long position,
        @Nullable Instant archived,
        Standing standing) {
    public record Parent(long id, String name) {}

    public String address() {
        return "/communities/" + id;
    }

    /** Whether the viewer may write here, now. */
    public boolean writes() {
        return archived == null && standing.writes();
    }

    /** Whether the viewer may put files into its folder, which nobody reads before: now. */
    public boolean adds() {
        return writes() && !standing.awaits();
    }

    /** Whether the viewer keeps it: facilitators do, in an archived one too, to take it back. */
    public boolean facilitates() {
        return standing.facilitates();
    }

    public boolean joins() {
        return archived == null && standing.role() == null && (standing.invited() || kind == Kind.OPEN);
    }

    public boolean asks() {
        return archived == null && standing.role() == null && !standing.invited() && kind == Kind.REQUEST;
    }
}

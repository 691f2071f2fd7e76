package fr.maillage.attention.feed;

import java.util.ArrayList;
import java.util.List;

/**
 * A community from which something waits to be read.
 *
 * @param unread how many posts and comments of what comes from it
 * @param listens it lets what is new come; else only some discussions do: those followed, those in which one is named
 * @param marks what is read when all of it is: the community up to where it stands, or each of these discussions. What comes
 *     later stays unread.
 */
public record Waiting(long community, String name, long unread, boolean listens, List<Mark> marks) {
    /** The field in which a form sends the marks. */
    public String field() {
        return listens ? "community" : "post";
    }

    Waiting and(Waiting other) {
        var both = new ArrayList<>(marks);
        both.addAll(other.marks);
        return new Waiting(community, name, unread + other.unread, listens, List.copyOf(both));
    }
}

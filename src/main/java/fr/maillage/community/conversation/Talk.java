package fr.maillage.community.conversation;

import java.time.Instant;
import java.util.List;

/**
 * A conversation as one of its participants sees it.
 *
 * @param others those who are in it besides the viewer
 * @param direct between two people
 * @param position of the last message
 * @param since the position after which it is for the viewer
 * @param readTo up to which the viewer read
 * @param presence the viewer lets the other see that they are there and write, where the other does too
 * @param opening of the last message; empty where there is none for the viewer
 * @param writes the viewer may write in it, now
 */
public record Talk(
        long id,
        String name,
        List<Person> others,
        boolean direct,
        long position,
        long since,
        long readTo,
        Instant last,
        boolean muted,
        boolean presence,
        String opening,
        boolean writes) {
    public String address() {
        return "/conversations/" + id;
    }

    public boolean unread() {
        return position > readTo;
    }

    /** How many messages the viewer did not read. */
    public long unreadCount() {
        return Math.max(0, position - readTo);
    }

    /** Its name, or those of the people in it; empty where all of them are gone and it has none. */
    public String title() {
        return name.isEmpty()
                ? String.join(", ", others.stream().map(Person::name).toList())
                : name;
    }
}

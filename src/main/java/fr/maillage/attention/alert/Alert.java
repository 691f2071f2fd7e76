package fr.maillage.attention.alert;

import fr.maillage.attention.level.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that comes to someone at once.
 *
 * @param comment null: the post itself
 * @param heading of the discussion; empty where the post itself is told and has no title: its words stand under it
 * @param opening the first words of what was written
 * @param author by the name they signed with; empty where they are gone
 * @param reason the rule that decides, or that decided where it would not any more
 * @param holds what is written there now would come at once, too
 * @param urgent why it did not wait for hours, or null
 * @param byKeeper who said so keeps the community; else it is the coordination
 * @param leavesAt not before; null: once they have hours
 * @param belongs the person is of the community; else they were named there
 * @param everywhere all of the community comes to them at once
 * @param arrived it is no more waiting
 * @param fresh neither read nor put away
 * @param kept the discussion, for later
 * @param discreet a mail, which others may see open, shows no word of it: there, people go by a chosen name
 */
public record Alert(
        long id,
        long account,
        long post,
        @Nullable Long comment,
        String heading,
        long community,
        String name,
        String opening,
        String author,
        Reason reason,
        boolean holds,
        @Nullable String urgent,
        boolean byKeeper,
        Instant at,
        @Nullable Instant leavesAt,
        boolean belongs,
        boolean everywhere,
        boolean arrived,
        boolean fresh,
        boolean kept,
        boolean discreet) {
    /** Where it stands in the list: what waits, then what is fresh, then what was read. */
    int turn() {
        return !arrived ? 2 : fresh ? 1 : 0;
    }

    /** The message that says why it is urgent. */
    public String urgentKey() {
        return byKeeper ? "alert.urgent.keeper" : "alert.urgent.coordination";
    }

    /** Where it stands. */
    public String address() {
        return comment == null ? "/posts/" + post : "/posts/" + post + "/comments/" + comment;
    }
}

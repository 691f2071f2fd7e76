package fr.maillage.attention.digest;

import fr.maillage.attention.level.Reason;
import fr.maillage.community.Level;
import java.util.List;
import java.util.stream.Stream;

/**
 * A discussion in someone's digest.
 *
 * @param heading of the discussion
 * @param opening the first lines of the post where it is new itself, else of the last comment
 * @param author of those lines, by the name they signed with; empty where they are gone
 * @param isNew the post itself is new
 * @param comments how many comments are new
 * @param again how many of these stand in the line of what is new, too
 * @param named they are named or answered in it
 * @param level how it comes to them
 * @param reason the rule that says so
 * @param rest other discussions of its community that would be lines too, were there room; named by the first of its lines
 * @param cut of its community, not everything was looked at
 * @param discreet a mail, which others may see open, shows no word of it: there, people go by a chosen name
 */
record Line(
        long account,
        long community,
        String name,
        long post,
        String heading,
        String opening,
        String author,
        boolean isNew,
        int comments,
        int again,
        boolean named,
        Level level,
        Reason reason,
        List<Long> rest,
        boolean cut,
        boolean discreet) {
    /** With what else is new in the same discussion. */
    Line and(Line other) {
        var first = isNew || !other.isNew ? this : other;
        var why = named || !other.named ? this : other;
        return new Line(
                account,
                community,
                name,
                post,
                heading,
                first.opening,
                first.author,
                first.isNew,
                comments + other.comments - again - other.again,
                0,
                named || other.named,
                why.level,
                why.reason,
                Stream.concat(rest.stream(), other.rest.stream()).toList(),
                cut || other.cut,
                discreet);
    }
}

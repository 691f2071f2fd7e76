package fr.maillage.attention.feed;

import java.time.Instant;

/**
 * A discussion in which something is new.
 *
 * @param title of the post; empty for a message without one
 * @param heading its title, or its first words
 * @param opening the first lines of the post, where it is new itself; else of the last comment
 * @param author who wrote these lines, by the name they signed with; empty where they are gone
 * @param isNew the post itself is new
 * @param comments how many comments are new
 * @param position of the last of them
 * @param kept for later
 */
public record Item(
        long post,
        long community,
        String kind,
        String title,
        String heading,
        String opening,
        String author,
        boolean isNew,
        int comments,
        long position,
        Instant at,
        boolean kept) {
    /** A message without a title that was not read: its words stand under it, not in its heading. */
    public boolean speaksForItself() {
        return isNew && title.isEmpty();
    }

    /** What is read when it is: the discussion, up to what is shown of it. */
    public String mark() {
        return new Mark(post, position).toString();
    }
}

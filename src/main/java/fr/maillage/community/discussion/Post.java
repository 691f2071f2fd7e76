package fr.maillage.community.discussion;

import fr.maillage.community.Opening;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What opens a discussion.
 *
 * @param archived since when it waits for nobody and takes nothing more, or null
 * @param comments how many were written under it
 * @param lastPosition of the last thing written in the discussion
 * @param readTo the position up to which the viewer read it
 * @param answer the comment that was accepted as the answer, or null
 * @param attached files stand under it
 * @param comes something of it may come to the viewer, who is of the community or named there
 * @param kept by the viewer, for later
 * @param begun the viewer began to answer, and left it there
 * @param urgent why it was called urgent, or null
 */
public record Post(
        long id,
        long community,
        Author author,
        PostKind kind,
        String title,
        String body,
        Instant at,
        @Nullable Instant edited,
        @Nullable Instant pinned,
        @Nullable Instant closed,
        @Nullable Instant archived,
        int comments,
        Instant lastAt,
        long position,
        long lastPosition,
        long readTo,
        @Nullable Long answer,
        boolean attached,
        boolean comes,
        boolean kept,
        boolean begun,
        @Nullable String urgent) {
    private static final int OPENING = 220;

    /** One answers there, now. */
    public boolean open() {
        return closed == null && archived == null;
    }

    public String address() {
        return "/posts/" + id;
    }

    /** An archived one waits for nobody. */
    public boolean unread() {
        return archived == null && lastPosition > readTo;
    }

    /** The post itself was not read, not only what came after it. */
    public boolean isNew() {
        return archived == null && position > readTo;
    }

    /** What stands for it where it has no title. */
    public String heading() {
        return title.isEmpty() ? Opening.of(body, 90) : title;
    }

    /** Its first lines. */
    public String opening() {
        return Opening.of(body, OPENING);
    }
}

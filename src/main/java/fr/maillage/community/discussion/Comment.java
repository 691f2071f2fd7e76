package fr.maillage.community.discussion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something written under a post.
 *
 * @param body empty where it was taken away
 * @param attached files stand with it
 * @param decided the viewer wrote it, and others took it away: why is said at its address
 */
public record Comment(
        long id,
        Author author,
        String body,
        Instant at,
        @Nullable Instant edited,
        boolean removed,
        long position,
        boolean attached,
        boolean decided) {}

package fr.maillage.community.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation that somebody in it reported.
 *
 * @param quoted null where the viewer reported it and may read it no more
 * @param own the viewer wrote it
 * @param decision what was decided, or null
 */
public record ReportedMessage(
        long id,
        @Nullable Quoted quoted,
        Reason reason,
        String words,
        Instant at,
        boolean own,
        @Nullable Decision decision,
        @Nullable String why) {
    public String address() {
        return "/coordination/moderation/messages/" + id;
    }
}

package fr.maillage.community.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of a conversation that somebody in it reported.
 *
 * @param own the viewer wrote it
 * @param decision what was decided, or null
 */
public record ReportedMessage(
        long id,
        Quoted quoted,
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

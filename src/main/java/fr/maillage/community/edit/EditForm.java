package fr.maillage.community.edit;

import fr.maillage.community.discussion.PostForm;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * @param since of the version the author saw, as its page said it
 */
record EditForm(
        @Nullable String title,
        @Nullable String body,
        @Nullable String since) {
    static EditForm of(Written written) {
        return new EditForm(written.title(), written.body(), written.since().toString());
    }

    /** As what is written afresh: the same is asked of it. */
    PostForm as(Written written) {
        return new PostForm(written.kind().name(), written.comment() == null ? title : "", body);
    }

    /** Unreadable, it is that of no version. */
    Instant seen() {
        try {
            return since == null ? Instant.EPOCH : Instant.parse(since);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}

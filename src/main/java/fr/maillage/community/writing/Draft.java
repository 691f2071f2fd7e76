package fr.maillage.community.writing;

import fr.maillage.community.Opening;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.poll.PollForm;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something begun, as its author alone sees it.
 *
 * @param key of the form in which it is written
 * @param community its number
 * @param place the name of the community, or null where its author may not know of it any more
 * @param post under which it is to stand, or null where it is to open a discussion
 * @param heading of that discussion, or null where its author may not read it any more
 * @param body its beginning, where the whole is not asked for
 * @param moment when it is to be published, as its author chose it
 * @param publishAt when it is to be published by itself, or null
 * @param refused why it was not, or null
 * @param writes whether its author may still write there
 */
public record Draft(
        long id,
        UUID key,
        long community,
        @Nullable String place,
        @Nullable Long post,
        @Nullable String heading,
        PostKind kind,
        String title,
        String body,
        PollForm poll,
        Moment moment,
        Instant saved,
        @Nullable Instant publishAt,
        @Nullable Refusal refused,
        boolean writes) {
    /** Why a planned post was not published. */
    public enum Refusal {
        /** Its author did not write there any more. */
        RIGHTS,
        /** The discussion that it answers was closed or archived. */
        CLOSED,
        /** A picture was not described. */
        DESCRIPTION,
        /** The community reads messages first, and this was one more than may wait. */
        APPROVAL,
        FAILURE;

        public String key() {
            return "draft.refused." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** It waits for its time. */
    public boolean planned() {
        return publishAt != null && refused == null;
    }

    /** An answer that is sent by itself, or was to be: it is not in the form under its discussion. */
    public boolean answersLater() {
        return post != null && publishAt != null;
    }

    /** Where it is written on, or null where its author cannot. */
    public @Nullable String address() {
        if (answersLater()) {
            return null;
        }
        if (post != null) {
            return heading == null || !writes ? null : "/posts/" + post + "/reply";
        }
        return writes ? "/communities/" + community + "/posts/new?draft=" + id : null;
    }

    public String opening() {
        return title.isEmpty() ? Opening.of(body, 90) : title;
    }

    PostForm form() {
        return new PostForm(kind.name(), title, body);
    }
}

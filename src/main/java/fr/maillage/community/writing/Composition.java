package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the composer.
 *
 * @param key of the form: it makes one thing, and is that of its draft
 * @param planned it was opened on something that waits for its time
 * @param attachments what waits with its draft
 */
public record Composition(
        UUID key, PostForm form, PollForm poll, Moment moment, boolean planned, List<Attachment> attachments) {
    /** @param kind chosen beforehand, or null */
    static Composition empty(@Nullable String kind) {
        var form = new PostForm(kind, null, null);
        return new Composition(UUID.randomUUID(), form, PollForm.NONE, Moment.NOW, false, List.of());
    }

    static Composition of(Draft draft, Viewer.Member viewer, List<Attachment> attachments) {
        var at = draft.publishAt();
        return new Composition(
                draft.key(),
                draft.form(),
                draft.poll(),
                at == null
                        ? draft.moment()
                        : Moment.at(at, viewer.zone(), draft.moment().isQuiet()),
                draft.planned(),
                attachments);
    }

    /** Nothing of it was typed. */
    boolean isEmpty() {
        return form.titleTyped().isEmpty() && form.bodyTyped().isEmpty() && poll.empty();
    }

    boolean says(Draft draft) {
        return form.titleTyped().equals(draft.title())
                && form.bodyTyped().replaceAll("\\R", "\n").equals(draft.body().replaceAll("\\R", "\n"))
                && poll.labels().equals(draft.poll().labels());
    }

    Composition saying(PostForm other, PollForm asking) {
        return new Composition(key, other, asking, moment, planned, attachments);
    }

    Composition with(List<Attachment> other) {
        return new Composition(key, form, poll, moment, planned, other);
    }
}

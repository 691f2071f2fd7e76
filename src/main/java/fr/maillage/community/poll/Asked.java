package fr.maillage.community.poll;

import fr.maillage.community.discussion.PostKind;
import java.time.Instant;

/**
 * What a poll of the viewer's own asks.
 *
 * @param since when it came to stand as it does; an edit tells by it what its author saw
 * @param voted somebody answered: it is not changed any more
 * @param words what one chooses from, one on a line
 */
public record Asked(long post, long community, PostKind kind, Instant since, boolean voted, String words) {
    public String address() {
        return "/posts/" + post;
    }

    public boolean ofDates() {
        return kind == PostKind.DATE_POLL;
    }

    PollForm form() {
        return PollForm.of(ofDates() ? "" : words, ofDates() ? words : "", false, "", false);
    }

    boolean says(PollForm form) {
        return form().choices(kind).toList().equals(form.choices(kind).toList());
    }
}

package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.NewPost;
import fr.maillage.community.discussion.Posts;
import fr.maillage.community.home.Community;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A post comes to be, its draft ends, and what waited with the one goes with the other. */
@Component
class Publication {
    private final Posts posts;
    private final DraftEnds drafts;
    private final Attachments attachments;
    private final Awaiting awaiting;

    Publication(Posts posts, DraftEnds drafts, Attachments attachments, Awaiting awaiting) {
        this.posts = posts;
        this.drafts = drafts;
        this.attachments = attachments;
        this.awaiting = awaiting;
    }

    /**
     * @return its number
     * @throws Refused where it was planned, and has been published by itself since the form was opened
     */
    @Transactional
    public long publish(long community, Viewer.Member viewer, Composition typed) {
        var draft = held(viewer, typed);
        long post = posts.publish(community, viewer.id(), written(viewer, typed));
        draft.ifPresent(id -> {
            attachments.publish(id, post);
            drafts.end(id);
        });
        return post;
    }

    /**
     * It waits for who keeps the community with all that is in it, and its draft ends.
     *
     * @param at when it is to appear, once it was read; or null for at once
     * @throws Refused as above
     */
    @Transactional
    public long ask(Community community, Viewer.Member viewer, Composition typed, @Nullable Instant at) {
        var draft = held(viewer, typed);
        long asked = awaiting.ask(community.id(), viewer.id(), written(viewer, typed), at);
        draft.ifPresent(id -> {
            attachments.ask(id, asked);
            drafts.end(id);
        });
        return asked;
    }

    private Optional<Long> held(Viewer.Member viewer, Composition typed) {
        var draft = drafts.hold(viewer, typed.key());
        if (typed.planned() && draft.isEmpty()) {
            throw new Refused("draft.gone");
        }
        return draft;
    }

    private static NewPost written(Viewer.Member viewer, Composition typed) {
        return new NewPost(
                typed.form(), typed.poll(), viewer.zone(), typed.moment().isQuiet());
    }
}

package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.NewPost;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.Posts;
import fr.maillage.community.home.Community;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
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
    public long publish(long community, Viewer.Member viewer, Composition typed, PostForm checked) {
        var draft = drafts.hold(viewer, typed.key());
        if (typed.planned() && draft.isEmpty()) {
            throw new Refused("draft.gone");
        }
        var written =
                new NewPost(checked, typed.poll(), viewer.zone(), typed.moment().isQuiet());
        long post = posts.publish(community, viewer.id(), written);
        draft.ifPresent(id -> {
            attachments.publish(id, post);
            drafts.end(id);
        });
        return post;
    }

    /** It waits for who keeps the community, and its draft ends. */
    @Transactional
    public long ask(Community community, Viewer.Member viewer, Composition typed, PostForm checked) {
        var draft = drafts.hold(viewer, typed.key());
        long asked = awaiting.ask(
                community.id(), viewer.id(), checked, typed.moment().isQuiet());
        draft.ifPresent(drafts::end);
        return asked;
    }
}

package fr.maillage.community.discussion;

import fr.maillage.community.Readings;
import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.card.LinkCards;
import fr.maillage.community.home.Communities;
import fr.maillage.community.mention.Mentions;
import fr.maillage.community.mention.Named;
import fr.maillage.community.poll.Polls;
import fr.maillage.community.reaction.Reactions;
import fr.maillage.community.reaction.Tallies;
import fr.maillage.web.Page;
import fr.maillage.web.View;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One page of a discussion, with all that stands on it; what its reader is writing is not of it. */
@Component
class Sheets {
    private final Communities communities;
    private final Comments comments;
    private final Readings readings;
    private final Reactions reactions;
    private final Mentions mentions;
    private final Polls polls;
    private final Attachments attachments;
    private final LinkCards links;

    Sheets(
            Communities communities,
            Comments comments,
            Readings readings,
            Reactions reactions,
            Mentions mentions,
            Polls polls,
            Attachments attachments,
            LinkCards links) {
        this.communities = communities;
        this.comments = comments;
        this.readings = readings;
        this.reactions = reactions;
        this.mentions = mentions;
        this.polls = polls;
        this.attachments = attachments;
        this.links = links;
    }

    /**
     * Opening it is reading it, up to the last word on it.
     *
     * @param after the position of the last comment of the page before, or 0
     */
    View read(Page page, Viewer.Member viewer, Post post, long after) {
        return view(page, viewer, post, after, true);
    }

    /** As it is; what was unread stays so. */
    View look(Page page, Viewer.Member viewer, Post post, long after) {
        return view(page, viewer, post, after, false);
    }

    private View view(Page page, Viewer.Member viewer, Post post, long after, boolean reading) {
        var community = communities.readable(post.community(), viewer);
        var listed = comments.under(post, viewer, after);
        var answer = comments.answer(post, viewer);
        var shown = listed.stream().limit(Comments.PAGE).toList();
        boolean more = listed.size() > Comments.PAGE;
        long upTo = more ? shown.getLast().position() : post.lastPosition();
        if (reading && (upTo > post.readTo() || !community.standing().belongs())) {
            readings.read(viewer.id(), post.id(), after, upTo);
        }
        var reacted = Stream.concat(Stream.of(Tallies.POST), shown.stream().map(Comment::id));
        return page.view("community/discussion/show")
                .with("community", community)
                .with("post", post)
                .with("answer", answer.orElse(null))
                .with("comments", shown)
                .with("tallies", reactions.of(post.id(), reacted.toList(), viewer))
                .with("after", after)
                .with("more", more)
                .with("named", named(post, shown, answer))
                .with("poll", post.kind().asks() ? polls.of(post.id(), viewer).orElse(null) : null)
                .with("attachments", post.attached() ? attachments.of(post.id(), null) : List.of())
                .with("carried", carried(post, shown, answer))
                .with("cards", links.in(texts(post, shown, answer), viewer));
    }

    /** Most comments carry nothing. */
    private Map<Long, List<Attachment>> carried(Post post, List<Comment> shown, Optional<Comment> answer) {
        return attachments.under(
                post.id(),
                Stream.concat(answer.stream(), shown.stream())
                        .filter(Comment::attached)
                        .map(Comment::id)
                        .toList());
    }

    private static List<String> texts(Post post, List<Comment> shown, Optional<Comment> answer) {
        return Stream.of(
                        Stream.of(post.body()),
                        answer.stream().map(Comment::body),
                        shown.stream().map(Comment::body))
                .flatMap(texts -> texts)
                .toList();
    }

    /** Most discussions name nobody, and ask nothing. */
    private Named named(Post post, List<Comment> shown, Optional<Comment> answer) {
        var comments = Stream.concat(answer.stream(), shown.stream())
                .filter(comment -> comment.body().indexOf('@') >= 0)
                .map(Comment::id)
                .toList();
        return comments.isEmpty() && post.body().indexOf('@') < 0 ? Named.NOBODY : mentions.in(post.id(), comments);
    }
}

package fr.maillage.community.writing;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.discussion.Awaiting;
import fr.maillage.community.discussion.Comments;
import fr.maillage.community.discussion.NewPost;
import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.Posts;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Publishes what is due, one after the other. A draft ends in the transaction that writes its post, and is held until then:
 * several nodes share the work, and one that dies leaves the draft as it was.
 */
@Component
class PlannedPosts {
    private static final Logger log = LoggerFactory.getLogger(PlannedPosts.class);
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Comments comments;
    private final Attachments attachments;
    private final Awaiting awaiting;
    private final TransactionOperations transaction;

    PlannedPosts(
            JdbcClient jdbc,
            Posts posts,
            Comments comments,
            Attachments attachments,
            Awaiting awaiting,
            TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.comments = comments;
        this.awaiting = awaiting;
        this.attachments = attachments;
        this.transaction = transaction;
    }

    /** @param under a post, or null for one of its own */
    private record Due(
            long id, long community, long author, @Nullable Long under, NewPost post) {}

    /** What could not be published is told to its author, and is in nobody's way. */
    private static final class Stopped extends RuntimeException {
        final long draft;
        final Draft.Refusal refusal;

        Stopped(long draft, Draft.Refusal refusal, @Nullable RuntimeException cause) {
            super(cause);
            this.draft = draft;
            this.refusal = refusal;
        }
    }

    void publishDue() {
        boolean more = true;
        while (more) {
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> next()));
            } catch (Stopped stopped) {
                refuse(stopped);
            }
        }
    }

    private boolean next() {
        var due = due();
        due.ifPresent(draft -> {
            try {
                publish(draft);
            } catch (Stopped e) {
                throw e;
            } catch (NotFound e) {
                throw new Stopped(draft.id(), Draft.Refusal.RIGHTS, e);
            } catch (RuntimeException e) {
                throw new Stopped(draft.id(), Draft.Refusal.FAILURE, e);
            }
            jdbc.sql("delete from draft where id = :id").param("id", draft.id()).update();
        });
        return due.isPresent();
    }

    /** Where the community has come to read messages first, it waits like those written now. */
    private void publish(Due draft) {
        var attached = attachments.with(draft.id());
        if (attached.stream().anyMatch(Attachment::untold)) {
            throw new Stopped(draft.id(), Draft.Refusal.DESCRIPTION, null);
        }
        if (draft.under() != null) {
            answer(draft, draft.under());
        } else if (!awaiting.awaits(draft.community(), draft.author())) {
            attachments.publish(draft.id(), posts.publish(draft.community(), draft.author(), draft.post()));
        } else if (awaiting.hasRoom(draft.community(), draft.author())) {
            attachments.ask(draft.id(), awaiting.ask(draft.community(), draft.author(), draft.post(), null));
        } else {
            throw new Stopped(draft.id(), Draft.Refusal.APPROVAL, null);
        }
    }

    /** Replies are read by nobody before they appear. */
    private void answer(Due draft, long post) {
        String body = draft.post().words().bodyTyped();
        boolean quiet = draft.post().quiet();
        try {
            comments.write(post, draft.community(), draft.author(), body, quiet, draft.id());
        } catch (Refused e) {
            throw new Stopped(draft.id(), closed(post) ? Draft.Refusal.CLOSED : Draft.Refusal.RIGHTS, e);
        }
    }

    private boolean closed(long post) {
        return jdbc.sql("select not takes_words(p) and p.removed_at is null from post p where p.id = :post")
                .param("post", post)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Optional<Due> due() {
        return jdbc.sql("""
                select d.*, a.zone from draft d join account a on a.id = d.author_id
                where d.publish_at <= clock_timestamp() and d.refused is null and d.deleted_at is null
                order by d.publish_at limit 1 for update of d skip locked
                """)
                .query((row, n) -> new Due(
                        row.getLong("id"),
                        row.getLong("community_id"),
                        row.getLong("author_id"),
                        row.getObject("post_id", Long.class),
                        new NewPost(
                                new PostForm(row.getString("kind"), row.getString("title"), row.getString("body")),
                                PollForm.of(row),
                                ZoneId.of(row.getString("zone")),
                                row.getBoolean("quiet"))))
                .optional();
    }

    private void refuse(Stopped stopped) {
        if (stopped.refusal == Draft.Refusal.FAILURE) {
            log.error("The planned post of draft {} could not be published", stopped.draft, stopped.getCause());
        }
        jdbc.sql("""
                update draft set refused = :refused where id = :id and publish_at <= clock_timestamp() and refused is null
                """)
                .param("refused", stopped.refusal.name())
                .param("id", stopped.draft)
                .update();
    }
}

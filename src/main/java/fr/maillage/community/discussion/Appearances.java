package fr.maillage.community.discussion;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.Trail;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.home.Community;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** What waited appears: as soon as it was let, or at the moment its author chose. */
@Component
public class Appearances {
    private static final Logger log = LoggerFactory.getLogger(Appearances.class);
    private static final String READ = """
            from awaiting w join account a on a.id = w.author_id join community c on c.id = w.community_id
            """;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Attachments attachments;
    private final Trail trail;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Appearances(
            JdbcClient jdbc,
            Posts posts,
            Attachments attachments,
            Trail trail,
            TransactionOperations transaction,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.attachments = attachments;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.events = events;
    }

    /** @param later it is to appear at a moment that is still to come */
    private record Read(long id, long community, long author, NewPost post, boolean later) {
        static Read of(ResultSet row, int n) throws SQLException {
            return new Read(
                    row.getLong("id"),
                    row.getLong("community_id"),
                    row.getLong("author_id"),
                    new NewPost(
                            new PostForm(row.getString("kind"), row.getString("title"), row.getString("body")),
                            PollForm.of(row),
                            ZoneId.of(row.getString("zone")),
                            row.getBoolean("quiet")),
                    row.getBoolean("later"));
        }
    }

    /**
     * A new text appears now, as if it was written now, or is let appear when its author wanted it to.
     *
     * @return when it will, where that is still to come
     * @throws NotFound where none such waits, or it is not for the viewer to decide
     * @throws Refused where it asks what nobody could answer any more
     */
    @Transactional
    public Optional<Instant> publish(Community community, long id, Viewer.Member viewer) {
        var read = jdbc.sql(
                        "select w.*, a.zone, coalesce(w.publish_at > clock_timestamp(), false) as later " + READ + """
                where w.id = :id and w.post_id is null and to_read(w) and c.id = :community
                    and c.archived_at is null and keeps(:viewer, c.id)
                for update of w
                """)
                .param("id", id)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .query(Read::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!read.later()) {
            trail.write(viewer, community.id(), "post approved", "post/" + appear(read), Map.of());
            return Optional.empty();
        }
        trail.write(viewer, community.id(), "post approved", "awaiting/" + id, Map.of());
        return jdbc.sql("""
                update awaiting set approved_at = now(), approved_by = :viewer where id = :id returning publish_at
                """)
                .param("viewer", viewer.id())
                .param("id", id)
                .query((row, n) ->
                        row.getObject("publish_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    /**
     * It waits to be read again, as long as it did not appear.
     *
     * @throws NotFound where it did, or was not let appear
     */
    @Transactional
    public void withdraw(Community community, long id, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                update awaiting w set approved_at = null, approved_by = null
                where w.id = :id and w.community_id = :community and w.approved_at is not null and keeps(:viewer, w.community_id)
                """)
                .param("id", id)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .update());
        trail.write(viewer, community.id(), "post approval withdrawn", "awaiting/" + id, Map.of());
    }

    /** Those whose moment has come, one after the other; several nodes share the work. */
    public void appearDue() {
        boolean more = true;
        while (more) {
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> next()));
            } catch (Stopped stopped) {
                stop(stopped);
            }
        }
    }

    /** What could not appear is in nobody's way. */
    private static final class Stopped extends RuntimeException {
        final long text;

        Stopped(long text, RuntimeException cause) {
            super(cause);
            this.text = text;
        }
    }

    private boolean next() {
        Optional<Read> due = jdbc.sql("select w.*, a.zone, false as later " + READ + """
                where w.approved_at is not null and w.publish_at <= clock_timestamp()
                order by w.publish_at limit 1 for update of w skip locked
                """)
                .query(Read::of)
                .optional();
        due.ifPresent(read -> {
            try {
                appear(read);
            } catch (RuntimeException e) {
                throw new Stopped(read.id(), e);
            }
        });
        return due.isPresent();
    }

    /**
     * It waits to be read again, which its author and those who keep the community are told; where its author does not write
     * there now, it is shown once they do.
     */
    private void stop(Stopped stopped) {
        if (!(stopped.getCause() instanceof NotFound || stopped.getCause() instanceof Refused)) {
            log.error("What waited as {} could not appear", stopped.text, stopped.getCause());
        }
        transaction.executeWithoutResult(status -> {
            int rows = jdbc.sql("""
                    update awaiting set approved_at = null, approved_by = null, stopped_at = now()
                    where id = :id and approved_at is not null and publish_at <= clock_timestamp()
                    """).param("id", stopped.text).update();
            if (rows == 1) {
                events.publishEvent(new Addressed(Matter.STOPPED, stopped.text));
                events.publishEvent(new Addressed(Matter.REREAD, stopped.text));
            }
        });
    }

    private long appear(Read read) {
        var closing = read.post().poll().closing(read.post().zone());
        if (read.post().words().chosenKind().asks() && closing != null && !closing.isAfter(clock.instant())) {
            throw new Refused("queue.poll-over");
        }
        long post = posts.publish(read.community(), read.author(), read.post(), true);
        attachments.appear(read.id(), post);
        jdbc.sql("delete from awaiting where id = :id").param("id", read.id()).update();
        return post;
    }
}

package fr.maillage.community.discussion;

import fr.maillage.community.Addressed;
import fr.maillage.community.Latest;
import fr.maillage.community.Matter;
import fr.maillage.community.Trail;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that wait until who keeps the community lets them appear, with all that is in them. Until then they are no posts:
 * nobody else reads them, nothing counts them and nothing tells of them.
 */
@Component
public class Awaiting {
    /** On one page; those that wait longest come first. */
    private static final int MOST = 50;

    /** Of one author in one community at once: the function {@code may_ask} counts them. */
    public static final int MOST_OF_ONE = 10;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Awaiting(JdbcClient jdbc, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
    }

    public boolean isSet(Community community) {
        return jdbc.sql("select approves_first from community where id = :id")
                .param("id", community.id())
                .query(Boolean.class)
                .single();
    }

    /** What waits already goes on waiting where it is no longer asked for. */
    @Transactional
    public void set(Community community, boolean approves, Viewer.Member viewer) {
        NotFound.ifNone(
                jdbc.sql("update community c set approves_first = :approves where c.id = :id and keeps(:viewer, c.id)")
                        .param("approves", approves)
                        .param("id", community.id())
                        .param("viewer", viewer.id())
                        .update());
        String act = approves ? "approval asked for" : "approval no longer asked for";
        trail.write(viewer, community.id(), act, "community/" + community.id(), Map.of());
    }

    /** What they post there waits. */
    public boolean awaits(long community, long author) {
        return jdbc.sql("""
                select exists (select from membership m join community c on c.id = m.community_id
                    where c.id = :community and m.account_id = :author and c.approves_first and m.role <> 'FACILITATOR')
                """)
                .param("community", community)
                .param("author", author)
                .query(Boolean.class)
                .single();
    }

    /** One more of theirs may wait there. */
    public boolean hasRoom(long community, long author) {
        return jdbc.sql("select may_ask(:author, :community)")
                .param("community", community)
                .param("author", author)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param at when it is to appear, once it was read; or null for at once
     * @return its number
     * @throws NotFound where its author does not write there, now, or too much of theirs waits
     */
    @Transactional
    public long ask(long community, long author, NewPost written, @Nullable Instant at) {
        var form = written.words();
        var poll = written.poll();
        long id = jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body, quiet, publish_at,
                    poll_options, poll_dates, poll_several, poll_end, poll_at_end)
                select c.id, m.account_id, :kind, :title, :body, :quiet, cast(:at as timestamptz),
                    :options, :dates, :several, :end, :atEnd
                from membership m join community c on c.id = m.community_id join account a on a.id = m.account_id
                where c.id = :community and m.account_id = :author and m.role = 'MEMBER' and c.archived_at is null
                    and a.suspended_at is null and may_ask(m.account_id, c.id)
                returning id
                """)
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("body", form.bodyTyped())
                .param("quiet", written.quiet())
                .param("at", at == null ? null : at.toString())
                .param("options", poll.optionsTyped())
                .param("dates", poll.dates())
                .param("several", poll.takesSeveral())
                .param("end", poll.endTyped())
                .param("atEnd", poll.shownAtEnd())
                .param("community", community)
                .param("author", author)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new Addressed(Matter.APPROVAL, id));
        return id;
    }

    /** Those of a community that the viewer keeps; what its author may no longer write there is not among them. */
    public List<AwaitingText> of(Community community, Viewer.Member viewer) {
        return jdbc.sql(AwaitingText.SHOWN + """
                where w.community_id = :community and to_read(w) and keeps(:viewer, c.id)
                    and m.role in ('FACILITATOR', 'MEMBER')
                order by w.id limit :most
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(AwaitingText::of)
                .list();
    }

    /**
     * The viewer's own, those that were declined or wait for their moment too; the one asked for first, then the latest.
     *
     * @param before the number where the page before ended
     * @param asked the number of the one asked for, or 0
     */
    public Latest<AwaitingText> by(Viewer.Member viewer, long before, long asked) {
        var latest = Latest.of(by(" and w.id < :number order by w.id desc", before, viewer), MOST, AwaitingText::id);
        return asked == 0
                ? latest
                : latest.behind(
                        by(" and w.id = :number", asked, viewer).stream().findFirst(), AwaitingText::id);
    }

    private List<AwaitingText> by(String which, long number, Viewer.Member viewer) {
        return jdbc.sql(AwaitingText.SHOWN + "where w.author_id = :viewer and w.put_away_at is null" + which
                        + " limit :page")
                .param("number", number)
                .param("viewer", viewer.id())
                .param("page", MOST + 1)
                .query(AwaitingText::of)
                .list();
    }

    /**
     * @param version of the wording of an edit that was read; a new text has but one
     * @return false where none such waits, nor is it declined then
     */
    @Transactional
    public boolean decline(
            Community community, long id, @Nullable Integer version, String reason, Viewer.Member viewer) {
        int rows = jdbc.sql("""
                update awaiting w set declined_at = now(), reason = :reason, seen = null
                where w.id = :id and w.community_id = :community and to_read(w) and keeps(:viewer, w.community_id)
                    and (w.post_id is null or w.version = :version)
                """)
                .param("reason", reason)
                .param("version", version, Types.INTEGER)
                .param("id", id)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .update();
        if (rows == 1) {
            trail.write(viewer, community.id(), "post declined", "awaiting/" + id, Map.of());
            events.publishEvent(new Addressed(Matter.DECLINED, id));
        }
        return rows == 1;
    }
}

package fr.maillage.community.discussion;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.Trail;
import fr.maillage.community.home.Community;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Posts that wait until who keeps the community lets them appear. Until then they are no posts: nobody else reads them,
 * nothing counts them and nothing tells of them.
 */
@Component
public class Awaiting {
    /** On one page; those that wait longest come first. */
    private static final int MOST = 50;

    /** Of one author in one community at once: the function {@code may_ask} counts them. */
    public static final int MOST_OF_ONE = 10;

    private static final String SHOWN = """
            select w.*, c.name as community_name, coalesce(m.pseudonym, a.name) as author_name,
                w.post_id is null or edit_stands(w, p) as stands
            from awaiting w
            join community c on c.id = w.community_id
            left join post p on p.id = w.post_id
            join account a on a.id = w.author_id
            left join membership m on m.account_id = a.id and m.community_id = c.id
            """;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Awaiting(JdbcClient jdbc, Posts posts, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.trail = trail;
        this.events = events;
    }

    /**
     * One of them.
     *
     * @param post which is to say this from then on, or null for a new one
     * @param version grows with each wording of an edit
     * @param stands what an edit was written for is there as it was
     * @param author as the community knows them
     * @param declined why it does not appear, or null while it waits
     */
    public record Text(
            long id,
            long community,
            String communityName,
            @Nullable Long post,
            int version,
            boolean stands,
            String author,
            String kind,
            String title,
            String body,
            Instant at,
            @Nullable String declined) {
        static Text of(ResultSet row, int n) throws SQLException {
            return new Text(
                    row.getLong("id"),
                    row.getLong("community_id"),
                    row.getString("community_name"),
                    row.getObject("post_id", Long.class),
                    row.getInt("version"),
                    row.getBoolean("stands"),
                    row.getString("author_name"),
                    row.getString("kind"),
                    row.getString("title"),
                    row.getString("body"),
                    row.getObject("at", OffsetDateTime.class).toInstant(),
                    row.getString("reason"));
        }
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
        int rows = jdbc.sql(
                        "update community c set approves_first = :approves where c.id = :id and keeps(:viewer, c.id)")
                .param("approves", approves)
                .param("id", community.id())
                .param("viewer", viewer.id())
                .update();
        demand(rows);
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
     * @param quiet nobody is to be told at once, once it appears
     * @return its number
     * @throws NotFound where its author does not write there, now, or too much of theirs waits
     */
    @Transactional
    public long ask(long community, long author, PostForm form, boolean quiet) {
        long id = jdbc.sql("""
                insert into awaiting (community_id, author_id, kind, title, body, quiet)
                select c.id, m.account_id, :kind, :title, :body, :quiet
                from membership m join community c on c.id = m.community_id join account a on a.id = m.account_id
                where c.id = :community and m.account_id = :author and m.role = 'MEMBER' and c.archived_at is null
                    and a.suspended_at is null and may_ask(m.account_id, c.id)
                returning id
                """)
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("body", form.bodyTyped())
                .param("quiet", quiet)
                .param("community", community)
                .param("author", author)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new Addressed(Matter.APPROVAL, id));
        return id;
    }

    /** Those of a community that the viewer keeps; what its author may no longer write there is not among them. */
    public List<Text> of(Community community, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + """
                where w.community_id = :community and w.declined_at is null and keeps(:viewer, c.id)
                    and m.role in ('FACILITATOR', 'MEMBER')
                order by w.id limit :most
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Text::of)
                .list();
    }

    /** The viewer's own, those that were declined too; the latest first. */
    public List<Text> by(Viewer.Member viewer) {
        return jdbc.sql(SHOWN + "where w.author_id = :viewer order by w.id desc limit :most")
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Text::of)
                .list();
    }

    /**
     * A new one appears now, as if it was written now.
     *
     * @return the number of the post
     */
    @Transactional
    public long publish(Community community, long id, Viewer.Member viewer) {
        record Taken(long author, PostForm form, boolean quiet) {}
        var taken = jdbc.sql("""
                delete from awaiting w using community c
                where w.id = :id and w.post_id is null and w.declined_at is null
                    and c.id = w.community_id and c.id = :community
                    and c.archived_at is null and keeps(:viewer, c.id)
                returning w.author_id, w.kind, w.title, w.body, w.quiet
                """)
                .param("id", id)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .query((row, n) -> new Taken(
                        row.getLong("author_id"),
                        new PostForm(row.getString("kind"), row.getString("title"), row.getString("body")),
                        row.getBoolean("quiet")))
                .optional()
                .orElseThrow(NotFound::new);
        var written = new NewPost(taken.form(), PollForm.NONE, ZoneOffset.UTC, taken.quiet());
        long post = posts.publish(community.id(), taken.author(), written, true);
        trail.write(viewer, community.id(), "post approved", "post/" + post, Map.of());
        return post;
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
                where w.id = :id and w.community_id = :community and w.declined_at is null and keeps(:viewer, w.community_id)
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

    private static void demand(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}

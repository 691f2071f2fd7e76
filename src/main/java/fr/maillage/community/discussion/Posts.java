package fr.maillage.community.discussion;

import fr.maillage.community.Posted;
import fr.maillage.community.Readings;
import fr.maillage.community.home.Community;
import fr.maillage.community.mention.Mentions;
import fr.maillage.community.poll.Polls;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of the communities a viewer may read. */
@Component
public class Posts {
    static final int PAGE = 20;
    private static final String SHOWN = """
            select w.id, w.community_id, w.kind, w.title, w.body, w.at, w.edited_at, w.pinned_at, w.closed_at, w.archived_at,
            w.comments, w.last_at, w.position, w.last_position, w.answer_id,
            greatest(coalesce(m.read_to, c.position), coalesce(r.read_to, 0)) as read_to,
            exists (select from attachment t where t.post_id = w.id and t.comment_id is null and t.removed_at is null)
                as attached, k.post_id is not null as kept,
            exists (select from draft d
                where d.author_id = :viewer and d.post_id = w.id and d.deleted_at is null and d.publish_at is null) as begun,
            (select u.reason from called_urgent(w.id) u) as urgent,
            m.account_id is not null or exists (
                select from mention n left join comment o on o.id = n.comment_id
                where n.account_id = :viewer and n.post_id = w.id and o.removed_at is null) as comes,
            """ + Author.COLUMNS + """
            from post w
            join community c on c.id = w.community_id
            join community_standing(:viewer) v on v.community_id = c.id and v.reads
            left join membership m on m.community_id = c.id and m.account_id = :viewer
            left join reading r on r.post_id = w.id and r.account_id = :viewer
            left join kept_by(:viewer) k on k.post_id = w.id
            """ + Author.JOINS + """
            where w.removed_at is null
            """;
    private final JdbcClient jdbc;
    private final Readings readings;
    private final Mentions mentions;
    private final Polls polls;
    private final ApplicationEventPublisher events;

    Posts(JdbcClient jdbc, Readings readings, Mentions mentions, Polls polls, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.mentions = mentions;
        this.polls = polls;
        this.events = events;
    }

    /** @throws NotFound where there is none, or none that this viewer may read */
    public Post readable(long id, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + " and w.id = :id")
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Posts::post)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * The discussions of a community that are neither pinned nor archived, those with the latest word first; a page and one more, where there is one.
     *
     * @param before the position of the last discussion of the page before, or null for the first page
     */
    List<Post> of(Community community, Viewer.Member viewer, @Nullable Long before) {
        return jdbc.sql(SHOWN + """
                 and w.community_id = :community and w.last_position < :before and waits(w) and w.pinned_at is null
                 order by w.last_position desc limit :page
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("page", PAGE + 1)
                .query(Posts::post)
                .list();
    }

    /**
     * The archived ones, in the same order; a page and one more, where there is one.
     *
     * @param before the position of the last discussion of the page before, or null for the first page
     */
    List<Post> archived(Community community, Viewer.Member viewer, @Nullable Long before) {
        return jdbc.sql(SHOWN + """
                 and w.community_id = :community and w.last_position < :before and w.archived_at is not null
                 order by w.last_position desc limit :page
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("page", PAGE + 1)
                .query(Posts::post)
                .list();
    }

    /** Those that stand first, the last pinned on top. */
    List<Post> pinned(Community community, Viewer.Member viewer) {
        return jdbc.sql(
                        SHOWN
                                + " and w.community_id = :community and waits(w) and w.pinned_at is not null order by w.pinned_at desc")
                .param("viewer", viewer.id())
                .param("community", community.id())
                .query(Posts::post)
                .list();
    }

    /**
     * Questions nobody answered, those that wait longest first.
     *
     * @param after the position of the last one of the page before, or 0
     * @param most how many at most
     */
    public List<Post> unanswered(Community community, Viewer.Member viewer, long after, int most) {
        return jdbc.sql(SHOWN + """
                 and w.community_id = :community and w.kind = 'QUESTION' and w.answers = 0 and takes_words(w)
                 and w.position > :after
                 order by w.position limit :most
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("after", after)
                .param("most", most)
                .query(Posts::post)
                .list();
    }

    /**
     * The one way in which a post comes to be seen.
     *
     * @return its number
     * @throws NotFound where its author does not write there, now
     */
    @Transactional
    public long publish(long community, long author, NewPost written) {
        return publish(community, author, written, false);
    }

    /** @param approved by who keeps the community, where what members post waits for them */
    long publish(long community, long author, NewPost written, boolean approved) {
        var form = written.words();
        long position = nextPosition(community);
        long id = jdbc.sql("""
                insert into post (community_id, author_id, signed, kind, title, body, quiet, position, last_position)
                select m.community_id, m.account_id, m.pseudonym, :kind, :title, :body, :quiet, :position, :position
                from membership m join community c on c.id = m.community_id join account a on a.id = m.account_id
                where m.community_id = :community and m.account_id = :author and m.role in ('FACILITATOR', 'MEMBER')
                    and c.archived_at is null and a.suspended_at is null
                    and (:approved or not c.approves_first or m.role = 'FACILITATOR')
                returning id
                """)
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("body", form.bodyTyped())
                .param("quiet", written.quiet())
                .param("position", position)
                .param("community", community)
                .param("author", author)
                .param("approved", approved)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (form.chosenKind().asks()) {
            polls.open(id, form.chosenKind(), written.poll(), written.zone());
        }
        mentions.add(community, id, null, author, form.bodyTyped());
        readings.read(author, id, position);
        events.publishEvent(new Posted(id, community));
        return id;
    }

    long nextPosition(long community) {
        return jdbc.sql("select next_position(:community)")
                .param("community", community)
                .query(Long.class)
                .single();
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("community_id"),
                Author.of(row),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                instant(row, "edited_at"),
                instant(row, "pinned_at"),
                instant(row, "closed_at"),
                instant(row, "archived_at"),
                row.getInt("comments"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getLong("position"),
                row.getLong("last_position"),
                row.getLong("read_to"),
                row.getObject("answer_id", Long.class),
                row.getBoolean("attached"),
                row.getBoolean("comes"),
                row.getBoolean("kept"),
                row.getBoolean("begun"),
                row.getString("urgent"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

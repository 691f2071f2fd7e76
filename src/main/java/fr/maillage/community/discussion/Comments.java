package fr.maillage.community.discussion;

import fr.maillage.community.Commented;
import fr.maillage.community.Readings;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.mention.Mentions;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is written under posts, one level deep, in the order in which it came. */
@Component
public class Comments {
    private static final String SHOWN =
            "select w.id, w.body, w.at, w.edited_at, w.position, w.removed_at, " + Author.COLUMNS + """
            , exists (select from attachment t where t.comment_id = w.id and t.removed_at is null) as attached,
            w.removed_at is not null and w.author_id = :viewer and withheld('COMMENT', w.id) as decided
            from comment w
            """ + Author.JOINS;
    static final int PAGE = 50;
    private final JdbcClient jdbc;
    private final Posts posts;
    private final Readings readings;
    private final Mentions mentions;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    Comments(
            JdbcClient jdbc,
            Posts posts,
            Readings readings,
            Mentions mentions,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.readings = readings;
        this.mentions = mentions;
        this.attachments = attachments;
        this.events = events;
    }

    /**
     * A page and one more, where there is one.
     *
     * @param post one the viewer may read
     * @param after the position of the last comment of the page before, or 0
     */
    List<Comment> under(Post post, Viewer.Member viewer, long after) {
        return jdbc.sql(SHOWN + """
                where w.post_id = :post and w.position > :after order by w.position limit :page
                """)
                .param("post", post.id())
                .param("viewer", viewer.id())
                .param("after", after)
                .param("page", PAGE + 1)
                .query(Comments::comment)
                .list();
    }

    /**
     * The one that was accepted as the answer, unless it was taken away.
     *
     * @param post one the viewer may read
     */
    Optional<Comment> answer(Post post, Viewer.Member viewer) {
        if (post.answer() == null) {
            return Optional.empty();
        }
        return jdbc.sql(SHOWN + """
                where w.id = :answer and w.post_id = :post and w.removed_at is null
                """)
                .param("answer", post.answer())
                .param("post", post.id())
                .param("viewer", viewer.id())
                .query(Comments::comment)
                .optional();
    }

    private static Comment comment(ResultSet row, int n) throws SQLException {
        boolean removed = row.getObject("removed_at") != null;
        return new Comment(
                row.getLong("id"),
                Author.of(row),
                removed ? "" : row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Posts.instant(row, "edited_at"),
                removed,
                row.getLong("position"),
                !removed && row.getBoolean("attached"),
                row.getBoolean("decided"));
    }

    static Refused notHere(long post) {
        return new Refused("comment.not-here").onward("/posts/" + post, "draft.discussion");
    }

    /**
     * @param draft with which its files wait, or null
     * @param quiet nobody whom their level would tell at once is told before their digest
     * @return its number
     * @throws Refused where the discussion was closed or archived, or its author only reads there
     */
    @Transactional
    public long write(long post, long community, long author, String body, boolean quiet, @Nullable Long draft) {
        long position = posts.nextPosition(community);
        long id = jdbc.sql("""
                insert into comment (post_id, author_id, signed, body, position, quiet)
                select p.id, m.account_id, m.pseudonym, :body, :position, :quiet
                from post p
                join community c on c.id = p.community_id
                join membership m on m.community_id = p.community_id and m.account_id = :author
                join account a on a.id = m.account_id
                where p.id = :post and takes_words(p) and c.archived_at is null and a.suspended_at is null
                    and m.role in ('FACILITATOR', 'MEMBER')
                returning id
                """)
                .param("body", body)
                .param("position", position)
                .param("quiet", quiet)
                .param("author", author)
                .param("post", post)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> notHere(post));
        jdbc.sql("""
                update post set comments = comments + 1, last_position = :position, last_at = now() where id = :post
                """).param("position", position).param("post", post).update();
        if (draft != null) {
            attachments.publish(draft, post, id);
        }
        mentions.add(community, post, id, author, body);
        readings.read(author, post, position - 1, position); // what others said before may be unread still
        events.publishEvent(new Commented(id, post, community));
        return id;
    }
}

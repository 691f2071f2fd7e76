package fr.maillage.community.moderation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a case can be opened about, and opening it: by who reports something, or by who keeps the community. */
@Component
class Openings {
    /** Words of another, that the viewer may read. */
    private static final String ABOUT = """
            from post p join community c on c.id = p.community_id left join comment w on w.id = :comment and w.post_id = p.id
            left join account a on a.id = case when cast(:comment as bigint) is null then p.author_id else w.author_id end
            where p.id = :post and p.removed_at is null and may_read(:viewer, c)
                and (cast(:comment as bigint) is null or w.id is not null and w.removed_at is null)
                and a.id is distinct from :viewer
            """;

    private static final String KEPT = " and keeps(:viewer, c.id)";
    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where the viewer may not read it, or wrote it */
    Quoted reportable(long post, @Nullable Long comment, Viewer.Member viewer) {
        return quoted("", post, comment, viewer);
    }

    /** @throws NotFound where the viewer does not keep the community, or wrote it */
    Quoted takeable(long post, @Nullable Long comment, Viewer.Member viewer) {
        return quoted(KEPT, post, comment, viewer);
    }

    private Quoted quoted(String condition, long post, @Nullable Long comment, Viewer.Member viewer) {
        return jdbc.sql("""
                select coalesce(case when cast(:comment as bigint) is null then p.signed else w.signed end, a.name, '') as author,
                       p.title, coalesce(w.body, p.body) as body, coalesce(w.at, p.at) as at
                """ + ABOUT + condition)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query((row, n) -> new Quoted(
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("title"),
                        row.getString("body"),
                        false))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The case that is open about it, where there is one. */
    Optional<Long> open(long post, @Nullable Long comment) {
        return jdbc.sql("""
                select id from moderation_case
                where post_id = :post and comment_id is not distinct from cast(:comment as bigint) and decided_at is null
                """)
                .param("post", post)
                .param("comment", comment)
                .query(Long.class)
                .optional();
    }

    /** @return the number of the case by which who reports it is heard: the one that is open, or a new one */
    @Transactional(propagation = Propagation.MANDATORY)
    long reported(long post, @Nullable Long comment, Viewer.Member viewer) {
        return begin("", post, comment, viewer);
    }

    /** @return the number of the case by which who keeps the community takes it away: the one that is open, or a new one */
    @Transactional(propagation = Propagation.MANDATORY)
    long takenAway(long post, @Nullable Long comment, Viewer.Member viewer) {
        return begin(KEPT, post, comment, viewer);
    }

    private long begin(String condition, long post, @Nullable Long comment, Viewer.Member viewer) {
        // whoever opens a case holds the post: two do not open one each
        var held = jdbc.sql("select id from post where id = :post for no key update")
                .param("post", post)
                .query(Long.class)
                .list();
        NotFound.ifNone(held.size());
        return jdbc.sql("""
                with open as (
                    select id from moderation_case k
                    where k.post_id = :post and k.comment_id is not distinct from cast(:comment as bigint)
                        and k.decided_at is null),
                opened as (
                    insert into moderation_case (community_id, post_id, comment_id, author_id)
                    select c.id, p.id, w.id, a.id
                """ + ABOUT + condition + """
                     and not exists (select from open) returning id)
                select id from open union all select id from opened
                """)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}

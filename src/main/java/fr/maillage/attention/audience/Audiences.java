package fr.maillage.attention.audience;

import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts people, and names none. */
@Component
class Audiences {
    private static final String COUNTS = """
            count(*) filter (where level = 'AT_ONCE' and leaves <= :now)::int as now,
            count(*) filter (where level = 'AT_ONCE' and leaves > :now)::int as outside,
            count(*) filter (where level = 'DIGEST')::int as digest,
            count(*) filter (where account_id <> :viewer)::int as others,
            min(leaves) filter (where level = 'AT_ONCE' and leaves > :now and leaves < 'infinity') as next
            """;

    // whoever is answered counts like anybody: by their choice for that, one answer beside another would tell it
    private static final String WRITING = """
            select r.* from (select cast(:post as bigint) as post, cast(:community as bigint) as community) q
            left join post p on p.id = q.post
            join community c on c.id = case when q.post is null then q.community else p.community_id end
            join membership w on w.community_id = c.id and w.account_id = :viewer and w.role in ('FACILITATOR', 'MEMBER')
            cross join lateral (
                select""" + " " + COUNTS + """
                from (
                    with people as materialized (
                        select m.account_id, t.level, case when t.level = 'AT_ONCE' then hours_key(m.account_id) end as hours
                        from membership m
                        join account a on a.id = m.account_id and a.suspended_at is null
                        left join follow f on f.community_id = c.id and f.account_id = m.account_id
                        left join discussion_follow d on d.post_id = p.id and d.account_id = m.account_id
                        cross join lateral (
                            select heard(told(m.account_id = :viewer, d.choice, false, null, f.level, c.suggested_level),
                                         :quiet) as level) t
                        where m.community_id = c.id),
                    opens as materialized (
                        select hours, leaves_at(min(account_id), :now) as leaves
                        from people where hours is not null group by hours)
                    select e.account_id, e.level, o.leaves from people e left join opens o on o.hours = e.hours) x) r
            where c.archived_at is null and (q.post is null or takes_words(p))
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Audiences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * To whom a post would come now, by the level of each.
     *
     * @param quiet it is to disturb nobody: whom only their level would tell at once finds it in their digest
     * @throws NotFound where the viewer does not write in this community
     */
    Audience before(long community, long viewer, boolean quiet) {
        return writing(community, null, viewer, quiet);
    }

    /**
     * To whom an answer under a post would come now, by the level of each and what they chose for this discussion.
     *
     * @throws NotFound where the viewer does not answer there
     */
    Audience answering(long post, long viewer, boolean quiet) {
        return writing(null, post, viewer, quiet);
    }

    private Audience writing(@Nullable Long community, @Nullable Long post, long viewer, boolean quiet) {
        return jdbc.sql(WRITING)
                .param("community", community, Types.BIGINT)
                .param("post", post, Types.BIGINT)
                .param("viewer", viewer)
                .param("quiet", quiet)
                .param("now", now())
                .query((row, n) -> audience(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * What a post reached: by their level, whom it names, as before it was published.
     *
     * @throws NotFound where it is none of the viewer's
     */
    Audience after(long post, long viewer) {
        return jdbc.sql("""
                select p.id, r.* from post p join community c on c.id = p.community_id
                cross join lateral (
                    select""" + " " + COUNTS + """
                    from (select m.account_id, t.level,
                                 case when t.level = 'AT_ONCE' then coalesce(
                                     l.leaves_at, case when n.named then leaves_at(m.account_id, :now) end) end as leaves
                          from membership m
                          left join follow f on f.community_id = c.id and f.account_id = m.account_id
                          left join discussion_follow d on d.post_id = p.id and d.account_id = m.account_id
                          left join alert l on l.post_id = p.id and l.comment_id is null and l.account_id = m.account_id
                          cross join lateral (select exists (
                              select from mention y
                              where y.post_id = p.id and y.comment_id is null and y.account_id = m.account_id) as named) n
                          cross join lateral told(
                              m.account_id = :viewer, d.choice, false, null, f.level, c.suggested_level) w
                          cross join lateral (
                              select case when l.id is not null and not n.named then 'AT_ONCE' else w.level end as level) t
                          where m.community_id = c.id) x) r
                where p.id = :post and p.author_id = :viewer and p.removed_at is null and may_read(:viewer, c)
                """)
                .param("post", post)
                .param("viewer", viewer)
                .param("now", now())
                .query((row, n) -> audience(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Audience audience(ResultSet row) throws SQLException {
        var next = row.getObject("next", OffsetDateTime.class);
        return Audience.of(
                row.getInt("now"),
                row.getInt("outside"),
                row.getInt("digest"),
                next == null ? null : next.toInstant(),
                row.getInt("others"));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

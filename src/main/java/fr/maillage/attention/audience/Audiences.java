package fr.maillage.attention.audience;

import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts people, and names none. */
@Component
class Audiences {
    private static final String COUNTS = """
            count(*) filter (where level = 'AT_ONCE' and leaves <= :now)::int as now,
            count(*) filter (where level = 'AT_ONCE' and leaves > :now)::int as outside,
            count(*) filter (where level = 'DIGEST')::int as digest,
            min(leaves) filter (where level = 'AT_ONCE' and leaves > :now and leaves < 'infinity') as next
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Audiences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * To whom a post would come now.
     *
     * @throws NotFound where the viewer does not write in this community
     */
    Audience before(long community, long viewer) {
        return jdbc.sql("""
                select c.id, r.* from community c
                join membership w on w.community_id = c.id and w.account_id = :viewer and w.role in ('FACILITATOR', 'MEMBER')
                cross join lateral (
                    select""" + " " + COUNTS + """
                    from (
                        with people as materialized (
                            select m.account_id, t.level,
                                   case when t.level = 'AT_ONCE' then hours_key(m.account_id) end as hours
                            from membership m
                            join account a on a.id = m.account_id and a.suspended_at is null
                            left join follow f on f.community_id = c.id and f.account_id = m.account_id
                            cross join lateral told(
                                m.account_id = :viewer, null, false, null, f.level, c.suggested_level) t
                            where m.community_id = c.id),
                        opens as materialized (
                            select hours, leaves_at(min(account_id), :now) as leaves
                            from people where hours is not null group by hours)
                        select p.level, o.leaves from people p left join opens o on o.hours = p.hours) x) r
                where c.id = :community and c.archived_at is null
                """)
                .param("community", community)
                .param("viewer", viewer)
                .param("now", now())
                .query((row, n) -> audience(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * To whom an answer under a post would come now: to its author as to who is answered.
     *
     * @throws NotFound where the viewer does not answer there
     */
    Audience answering(long post, long viewer) {
        return jdbc.sql("""
                select p.id, r.* from post p join community c on c.id = p.community_id
                join membership w on w.community_id = c.id and w.account_id = :viewer and w.role in ('FACILITATOR', 'MEMBER')
                cross join lateral (
                    select""" + " " + COUNTS + """
                    from (
                        with people as materialized (
                            select m.account_id, t.level,
                                   case when t.level = 'AT_ONCE' then hours_key(m.account_id) end as hours
                            from membership m
                            join account a on a.id = m.account_id and a.suspended_at is null
                            left join follow f on f.community_id = c.id and f.account_id = m.account_id
                            left join discussion_follow d on d.post_id = p.id and d.account_id = m.account_id
                            left join named_choice n on n.account_id = m.account_id
                            cross join lateral told(
                                m.account_id = :viewer, d.choice, coalesce(m.account_id = p.author_id, false), n.level, f.level,
                                c.suggested_level) t
                            where m.community_id = c.id),
                        opens as materialized (
                            select hours, leaves_at(min(account_id), :now) as leaves
                            from people where hours is not null group by hours)
                        select e.level, o.leaves from people e left join opens o on o.hours = e.hours) x) r
                where p.id = :post and takes_words(p) and c.archived_at is null
                """)
                .param("post", post)
                .param("viewer", viewer)
                .param("now", now())
                .query((row, n) -> audience(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * What a post reached.
     *
     * @throws NotFound where it is none of the viewer's
     */
    Audience after(long post, long viewer) {
        return jdbc.sql("""
                select p.id, r.* from post p join community c on c.id = p.community_id
                cross join lateral (
                    select""" + " " + COUNTS + """
                    from (select case when l.id is not null then 'AT_ONCE' else t.level end as level, l.leaves_at as leaves
                          from membership m
                          left join follow f on f.community_id = c.id and f.account_id = m.account_id
                          left join discussion_follow d on d.post_id = p.id and d.account_id = m.account_id
                          left join alert l on l.post_id = p.id and l.comment_id is null and l.account_id = m.account_id
                          cross join lateral told(m.account_id = :viewer, d.choice, false, null, f.level, c.suggested_level) t
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
                row.getInt("now"), row.getInt("outside"), row.getInt("digest"), next == null ? null : next.toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

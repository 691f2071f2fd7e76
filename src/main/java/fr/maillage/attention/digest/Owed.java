package fr.maillage.attention.digest;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was away when digests passed it, hidden until it was decided or archived for instance: each notes whom it missed, and once it is
 * back it comes with the next one.
 */
@Component
class Owed {
    private static final String LINES = """
            with owed as (
                select o.account_id, p.community_id, p.id as post, bool_or(o.comment_id is null) as is_new,
                       count(k.id)::int as comments, max(k.position) as latest, bool_or(z.named) as named
                from digest_owed o
                join post p on p.id = o.post_id and waits(p)
                join community c on c.id = p.community_id and c.archived_at is null
                join membership m on m.community_id = c.id and m.account_id = o.account_id
                left join comment k on k.id = o.comment_id
                left join reading r on r.post_id = p.id and r.account_id = o.account_id
                left join follow f on f.community_id = c.id and f.account_id = o.account_id
                left join discussion_follow d on d.post_id = p.id and d.account_id = o.account_id
                left join named_choice n on n.account_id = o.account_id
                cross join lateral (
                    select k.id is not null and coalesce(p.author_id = o.account_id, false) or exists (
                        select from mention t where t.account_id = o.account_id and t.post_id = p.id
                            and t.comment_id is not distinct from o.comment_id) as named) z
                where o.account_id = any(:people) and k.removed_at is null
                    and coalesce(k.position, p.position) > greatest(m.read_to, r.read_to)
                    and for_digest(
                        told(coalesce(case when k.id is null then p.author_id else k.author_id end = o.account_id, false),
                             d.choice, z.named, n.level, f.level, c.suggested_level),
                        o.account_id, p.id, o.comment_id, coalesce(k.at, p.at), k.id is null and p.quiet, :now)
                group by o.account_id, p.community_id, p.id)
            select w.account_id, w.community_id as community, c.name, w.post, p.title, left(p.body, 400) as body, w.is_new,
                   w.comments, w.named, k.body as said,
                   coalesce(case when w.is_new then p.signed else k.signed end, a.name, '') as author
            from owed w
            join post p on p.id = w.post
            join community c on c.id = w.community_id
            left join comment k on not w.is_new and k.post_id = w.post and k.position = w.latest
            left join account a on a.id = case when w.is_new then p.author_id else k.author_id end
            order by w.account_id, plain(c.name), c.id, p.last_position desc
            """;
    private final JdbcClient jdbc;

    Owed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is away now where a digest passes that has just begun. */
    void note(List<Long> people) {
        jdbc.sql("""
                insert into digest_missed (community_id, position, account_id)
                select t.community_id, t.position, d.account_id
                from digest_place d
                join membership m on m.account_id = d.account_id and m.community_id = d.community_id
                join community c on c.id = d.community_id
                join taken_away t on t.community_id = c.id and t.position <= d.told_to
                    and t.position > greatest(d.began_after, m.read_to, c.position - :deepest)
                where d.account_id = any(:people)
                on conflict do nothing
                """)
                .param("people", people.toArray(Long[]::new))
                .param("deepest", Digests.DEEPEST)
                .update();
    }

    /** By person, then by community. */
    List<Line> of(List<Long> people, OffsetDateTime now) {
        return jdbc.sql(LINES)
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .query(Digests::line)
                .list();
    }

    /** It came; what is away once more is owed still. */
    void settle(List<Long> people) {
        jdbc.sql("""
                delete from digest_owed o using post p
                where o.account_id = any(:people) and p.id = o.post_id and waits(p)
                    and not exists (select from comment k where k.id = o.comment_id and k.removed_at is not null)
                """).param("people", people.toArray(Long[]::new)).update();
    }
}

package fr.maillage.attention.digest;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the digest of someone owes them besides what is new: what was away when it passed, hidden until it was decided or
 * archived for instance, and is back; and that an edit came to name them, be it in what they read or were told of without that.
 */
@Component
class Owed {
    private static final String LINES = """
            with owed as (
                select o.account_id, p.community_id, p.id as post, bool_or(o.comment_id is null) as is_new,
                       count(k.id)::int as comments, max(k.position) as latest, bool_or(z.named) as named,
                       told(false, min(d.choice), bool_or(z.named), min(n.level), min(f.level),
                            case when not bool_or(o.later) then min(c.suggested_level) end) as why,
                       count(k.id) filter (where o.later and m.account_id is not null and s.position <= g.told_to
                           and s.position > greatest(g.began_after, s.read_to)
                           and for_digest(told(s.own, d.choice, z.answered, n.level, f.level, c.suggested_level),
                                          o.account_id, p.id, o.comment_id, s.at, false, :now))::int as again
                from digest_owed o
                join post p on p.id = o.post_id and waits(p)
                join community c on c.id = p.community_id and c.archived_at is null
                left join membership m on m.community_id = c.id and m.account_id = o.account_id
                left join comment k on k.id = o.comment_id
                left join mention t on t.account_id = o.account_id and t.post_id = p.id
                    and t.comment_id is not distinct from o.comment_id
                left join digest_place g on g.account_id = o.account_id and g.community_id = c.id
                left join reading r on r.post_id = p.id and r.account_id = o.account_id
                left join follow f on f.community_id = c.id and f.account_id = o.account_id
                left join discussion_follow d on d.post_id = p.id and d.account_id = o.account_id
                left join named_choice n on n.account_id = o.account_id
                cross join lateral (
                    select k.id is not null and p.author_id is not distinct from o.account_id as answered) x
                cross join lateral (select x.answered, x.answered or t.account_id is not null as named) z
                cross join lateral (
                    select coalesce(k.position, p.position) as position, greatest(m.read_to, r.read_to, 0) as read_to,
                           coalesce(k.at, p.at) as at,
                           case when k.id is null then p.author_id else k.author_id end
                               is not distinct from o.account_id as own) s
                cross join lateral (
                    select told(s.own, d.choice, z.named, n.level, f.level,
                                case when not o.later then c.suggested_level end) as told) y
                where o.id = any(:owed) and k.removed_at is null and case
                    when o.later then t.account_id is not null and (o.read or s.position > s.read_to)
                        and (m.account_id is not null or may_read(o.account_id, c))
                        and named_for_digest(y.told, o.account_id, p.id, o.comment_id, t.at, :now)
                    else m.account_id is not null and s.position > s.read_to
                        and for_digest(y.told, o.account_id, p.id, o.comment_id, s.at, is_quiet(p, k), :now) end
                group by o.account_id, p.community_id, p.id)
            select w.account_id, w.community_id as community, c.name, c.pseudonymous as discreet, w.post, p.title, left(p.body, 400) as body, w.is_new,
                   w.comments, w.again, w.named, (w.why).level, (w.why).reason, null::bigint[] as rest, false as cut, k.body as said,
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

    /** What is owed at this moment; what comes to be while the digest is written waits for the next one. */
    List<Long> standing(List<Long> people) {
        return jdbc.sql("select id from digest_owed where account_id = any(:people)")
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /**
     * By person, then by community.
     *
     * @param owed as {@link #standing} told; those of people who get no mail are in it too
     */
    List<Line> of(List<Long> owed, OffsetDateTime now) {
        return jdbc.sql(LINES)
                .param("owed", owed.toArray(Long[]::new))
                .param("now", now)
                .query(Digests::line)
                .list();
    }

    /** It came; what is away once more is owed still. */
    void settle(List<Long> owed) {
        jdbc.sql("""
                delete from digest_owed o using post p
                where o.id = any(:owed) and p.id = o.post_id and waits(p)
                    and not exists (select from comment k where k.id = o.comment_id and k.removed_at is not null)
                """).param("owed", owed.toArray(Long[]::new)).update();
    }
}

package fr.maillage.attention.digest;

import fr.maillage.attention.level.Reason;
import fr.maillage.attention.notice.NoticeLetters;
import fr.maillage.community.Level;
import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What goes into the digests of many people, a statement for each step. Positions of a community are seen in the order in
 * which they are given: what was there when a digest noted how far it goes is all there is up to then.
 */
@Component
class Digests {
    /** Of one community; the rest is in the feed. */
    static final int DISCUSSIONS = 5;

    /** How far back the first digest of someone looks, in positions of a community. */
    static final int DEEPEST = 300;

    // "offset 0": what the rule says is worked out once a text, and only then looked at; "limit 1": looked up by its
    // whole key
    private static final String LINES = """
            with waiting as materialized (
                select d.account_id, c.id as community, c.name, c.pseudonymous as discreet, d.told_to, m.account_id is not null as belongs,
                       greatest(m.read_to, d.began_after, c.position - :deepest) as after, n.level as when_named,
                       f.level as chosen, case when m.account_id is null then 'WHEN_I_COME' else c.suggested_level end as suggested,
                       m.account_id is not null and coalesce(f.level, c.suggested_level) in ('DIGEST', 'AT_ONCE') as listens,
                       c.position - :deepest > greatest(m.read_to, d.began_after) as cut,
                       t.named_in, t.named_posts, t.named_comments
                from digest_place d
                join community c on c.id = d.community_id and c.archived_at is null
                left join membership m on m.account_id = d.account_id and m.community_id = d.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = c.id
                left join named_choice n on n.account_id = d.account_id
                cross join lateral (
                    select coalesce(array_agg(t.post_id), '{}') as named_in,
                           coalesce(array_agg(t.post_id) filter (where t.comment_id is null and not t.later), '{}') as named_posts,
                           coalesce(array_agg(t.comment_id) filter (where t.comment_id is not null and not t.later), '{}')
                               as named_comments
                    from mention t join post p on p.id = t.post_id and p.community_id = d.community_id
                        and p.last_position > greatest(m.read_to, d.began_after)
                    where t.account_id = d.account_id) t
                where d.account_id = any(:people) and d.told_to > greatest(m.read_to, d.began_after)
                    and case when m.account_id is not null then c.position > m.read_to + m.read_beyond
                        else exists (
                            select from mention t join post p on p.id = t.post_id
                            where t.account_id = d.account_id and p.community_id = c.id and p.last_position > d.began_after)
                            and may_read(d.account_id, c) end)
            select w.account_id, w.community, w.name, w.discreet, w.cut, x.*, (x.why).level, (x.why).reason, 0 as again, k.body as said,
                   coalesce(case when x.is_new then x.signed else k.signed end, a.name, '') as author
            from waiting w
            cross join lateral (select * from (select z.*, case when z.turn = 1 then
                    array_agg(z.post) filter (where z.turn > :most) over () end as rest from (
                select p.id as post, p.title, left(p.body, 400) as body, p.signed, p.author_id, p.last_position, o.is_new,
                       y.comments, y.latest, o.named or y.named as named,
                       told(false, d.choice, o.named or y.named, w.when_named, w.chosen, w.suggested) as why,
                       row_number() over (order by (o.named or y.named) desc, p.last_position desc) as turn
                from post p
                left join reading r on r.post_id = p.id and r.account_id = w.account_id
                left join discussion_follow d on d.post_id = p.id and d.account_id = w.account_id
                    and (w.belongs or d.choice = 'SILENCED')
                cross join lateral (select greatest(w.after, r.read_to) as to) seen
                cross join lateral (select p.id = any(w.named_posts) as named) t
                cross join lateral (
                    select t.named and p.position > seen.to as named,
                           p.position > seen.to and p.position <= w.told_to
                               and for_digest(y.told, l, p.at, p.quiet, :now) as is_new
                    from (select told(coalesce(p.author_id = w.account_id, false), d.choice, t.named, w.when_named,
                                      w.chosen, w.suggested) as told offset 0) y
                    left join alert l on l.account_id = w.account_id and l.post_id = p.id and coalesce(l.comment_id, 0) = 0) o
                cross join lateral (
                    select count(*)::int as comments, max(q.position) as latest, coalesce(bool_or(z.named), false) as named
                    from comment q
                    cross join lateral (
                        select coalesce(p.author_id = w.account_id and w.belongs, false) or q.id = any(w.named_comments) as named) z
                    cross join lateral (
                        select told(coalesce(q.author_id = w.account_id, false), d.choice, z.named, w.when_named, w.chosen,
                                    w.suggested) as told offset 0) v
                    left join lateral (
                        select a as alert from alert a
                        where a.account_id = w.account_id and a.post_id = p.id and coalesce(a.comment_id, 0) = q.id limit 1) l on true
                    where q.post_id = p.id and q.position > seen.to and q.position <= w.told_to and q.removed_at is null
                        and for_digest(v.told, l.alert, q.at, q.quiet, :now)) y
                where p.community_id = w.community and waits(p) and p.last_position > w.after
                    and p.last_position > seen.to and (o.is_new or y.comments > 0)
                    and (w.listens or w.belongs and p.author_id = w.account_id or d.choice = 'FOLLOWED' or p.id = any(w.named_in))
                ) z) there where turn <= :most) x
            left join comment k on not x.is_new and k.post_id = x.post and k.position = x.latest
            left join account a on a.id = case when x.is_new then x.author_id else k.author_id end
            order by w.account_id, plain(w.name), w.community, x.turn
            """;
    private final JdbcClient jdbc;
    private final NoticeLetters notices;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.notices = new NoticeLetters(jdbc);
    }

    /** What is addressed to people alone, and waits for their digest. */
    NoticeLetters notices() {
        return notices;
    }

    /** Holds the letterboxes of those to whom a digest is due. */
    List<Long> due(OffsetDateTime now, int batch) {
        return jdbc.sql("""
                select account_id from letterbox where digest_at <= :now order by digest_at limit :batch
                for update skip locked
                """)
                .param("now", now)
                .param("batch", batch)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Hours may have changed since it was worked out when it is due: those for whom it is too early wait on. */
    List<Long> withinHours(List<Long> people, OffsetDateTime now) {
        var late = Set.copyOf(jdbc.sql("""
                update letterbox l set digest_at = b.leaves
                from (select one as account, leaves_at(one, :now) as leaves from unnest(:people::bigint[]) one) b
                where l.account_id = b.account and b.leaves > :now
                returning l.account_id
                """)
                .param("now", now)
                .param("people", people.toArray(Long[]::new))
                .query((row, n) -> row.getLong(1))
                .list());
        return people.stream().filter(one -> !late.contains(one)).toList();
    }

    /** The digest begins where the last one ended, and goes up to what is there now; where they are not of it, they were named. */
    void begin(List<Long> people) {
        jdbc.sql("""
                insert into digest_place (account_id, community_id, began_after, told_to, changes_after, changes_to)
                select w.account_id, c.id, 0, c.position, 0, c.changes
                from (select account_id, community_id from membership where account_id = any(:people)
                      union
                      select account_id, community_id from digest_place where account_id = any(:people)
                      union
                      select t.account_id, p.community_id
                      from mention t join post p on p.id = t.post_id left join letterbox l on l.account_id = t.account_id
                      where t.account_id = any(:people)
                          and t.at > coalesce(l.digest_left_at, '-infinity') - interval '1 day') w
                join community c on c.id = w.community_id
                order by w.account_id, c.id
                on conflict (account_id, community_id) do update
                set began_after = digest_place.told_to, told_to = excluded.told_to,
                    changes_after = digest_place.changes_to, changes_to = excluded.changes_to
                """).param("people", people.toArray(Long[]::new)).update();
    }

    /** By person, then by community. */
    List<Line> of(List<Long> people, OffsetDateTime now) {
        return jdbc.sql(LINES)
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .param("deepest", DEEPEST)
                .param("most", DISCUSSIONS)
                .query(Digests::line)
                .list();
    }

    /** They had it, be there something to write or not. */
    void end(List<Long> people, OffsetDateTime now) {
        jdbc.sql("""
                update letterbox set digest_at = next_digest(account_id, :now, :now, false), digest_left_at = :now
                where account_id = any(:people)
                """)
                .param("now", now)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    /** Whoever came to be of a community, or was named in one, has a letterbox from then on. */
    int hang(OffsetDateTime now, int batch) {
        return jdbc.sql("""
                insert into letterbox (account_id, digest_at)
                select a.id, next_digest(a.id, :now)
                from (select a.id from account a left join letterbox l on l.account_id = a.id
                      where l.digest_at is null and (exists (select from membership m where m.account_id = a.id)
                          or exists (select from mention t where t.account_id = a.id))
                      order by a.id limit :batch) a
                on conflict (account_id) do update set digest_at = excluded.digest_at
                """).param("now", now).param("batch", batch).update();
    }

    static Line line(ResultSet row, int n) throws SQLException {
        boolean isNew = row.getBoolean("is_new");
        String title = row.getString("title");
        String said = row.getString("said");
        var rest = row.getArray("rest");
        return new Line(
                row.getLong("account_id"),
                row.getLong("community"),
                row.getString("name"),
                row.getLong("post"),
                title.isEmpty() ? Opening.of(row.getString("body"), 70) : title,
                Opening.of(isNew || said == null ? row.getString("body") : said, 220),
                row.getString("author"),
                isNew,
                row.getInt("comments"),
                row.getInt("again"),
                row.getBoolean("named"),
                Level.valueOf(row.getString("level")),
                Reason.valueOf(row.getString("reason")),
                rest == null ? List.of() : List.of((Long[]) rest.getArray()),
                row.getBoolean("cut"),
                row.getBoolean("discreet"));
    }
}

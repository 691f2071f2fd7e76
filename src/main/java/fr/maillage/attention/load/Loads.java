package fr.maillage.attention.load;

import fr.maillage.community.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Worked out when its person looks, and kept nowhere: there is nothing that anybody else could read. */
@Component
class Loads {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Aside NOTHING = new Aside(0, 0);

    /** Without the muted ones, and without who is blocked. */
    private static final String CONVERSATIONS = """
            select count(*) as messages, coalesce(sum(length(m.body)), 0) as characters
            from participant t
            join conversation c on c.id = t.conversation_id
            join message m on m.conversation_id = c.id
            where t.account_id = :viewer and t.left_at is null and t.muted_at is null and c.last_at > :since
                and m.position > t.since and m.at > :since and m.removed_at is null and m.author_id is distinct from :viewer
                and not exists (select from account_block b
                    where b.account_id = :viewer and b.blocked_id = m.author_id
                        or c.direct and b.account_id = m.author_id and b.blocked_id = :viewer)
            """;

    private static final String ELSEWHERE = """
            select count(*) as messages, coalesce(sum(length(coalesce(k.body, p.title || p.body))), 0) as characters
            from mention q
            join post p on p.id = q.post_id and p.removed_at is null
            join community c on c.id = p.community_id and c.archived_at is null
            left join comment k on k.id = q.comment_id
            left join discussion_follow d on d.post_id = p.id and d.account_id = :viewer
            where q.account_id = :viewer and q.at > :since and k.removed_at is null
                and d.choice is distinct from 'SILENCED'
                and not exists (select from membership m where m.account_id = :viewer and m.community_id = c.id)
                and may_read(:viewer, c)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was written in the last seven days, without what they wrote themselves: what came, and what waited for them. */
    Load of(long viewer) {
        var shares = shares(viewer);
        var named = named(viewer);
        var conversations = aside(CONVERSATIONS, viewer);
        var elsewhere = aside(ELSEWHERE, viewer);
        boolean comes = named != Level.WHEN_I_COME;
        return new Load(
                shares.stream().filter(share -> share.messages() > 0).toList(),
                comes ? conversations : NOTHING,
                comes ? elsewhere : NOTHING,
                named,
                shares.stream().mapToInt(Share::stayed).sum()
                        + (comes ? 0 : conversations.messages() + elsewhere.messages()));
    }

    /** Without a choice, the digest: as the database's function told() says. */
    private Level named(long viewer) {
        return jdbc.sql(
                        "select (told(false, null, true, (select level from named_choice where account_id = :viewer), null, null)).level")
                .param("viewer", viewer)
                .query((row, n) -> Level.valueOf(row.getString(1)))
                .single();
    }

    private Aside aside(String what, long viewer) {
        return jdbc.sql(what)
                .param("viewer", viewer)
                .param("since", clock.instant().minus(WEEK).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Aside(row.getInt("messages"), row.getLong("characters")))
                .single();
    }

    private List<Share> shares(long viewer) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(f.level, c.suggested_level) as level, w.posts, w.comments, w.stayed,
                       coalesce(w.characters, 0) as characters,
                       (select count(*) from alert l join post p on p.id = l.post_id
                        where l.account_id = :viewer and p.community_id = c.id and l.at > :since)::int as alerts
                from membership m join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = c.id
                left join named_choice n on n.account_id = m.account_id
                cross join lateral (
                    select count(*) filter (where t.came and s.comment is null)::int as posts,
                           count(*) filter (where t.came and s.comment is not null)::int as comments,
                           count(*) filter (where not t.came)::int as stayed,
                           sum(s.length) filter (where t.came) as characters
                    from (
                        select p.id as post, null::bigint as comment, false as answers,
                               length(p.title) + length(p.body) as length
                        from post p
                        where p.community_id = c.id and p.removed_at is null and p.last_at > :since and p.at > :since
                            and p.author_id is distinct from :viewer
                        union all
                        select p.id, k.id, p.author_id is not distinct from :viewer, length(k.body)
                        from post p join comment k on k.post_id = p.id
                        where p.community_id = c.id and p.removed_at is null and p.last_at > :since
                            and k.removed_at is null and k.at > :since and k.author_id is distinct from :viewer) s
                    left join discussion_follow d on d.post_id = s.post and d.account_id = :viewer
                    cross join lateral (
                        select (told(false, d.choice, s.answers or exists (
                            select from mention q where q.account_id = :viewer and q.post_id = s.post
                                and q.comment_id is not distinct from s.comment), n.level, f.level, c.suggested_level)
                            ).level in ('AT_ONCE', 'DIGEST') as came) t) w
                where m.account_id = :viewer and c.archived_at is null and w.posts + w.comments + w.stayed > 0
                order by w.characters desc nulls last, c.id
                """)
                .param("viewer", viewer)
                .param("since", clock.instant().minus(WEEK).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Share(
                        row.getLong("id"),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        row.getInt("posts"),
                        row.getInt("comments"),
                        row.getLong("characters"),
                        row.getInt("alerts"),
                        row.getInt("stayed")))
                .list();
    }

    /**
     * Those of these communities that come at one level come at another from now on.
     *
     * @return the communities for which that is so now, and whether their level had been chosen
     */
    @Transactional
    Map<Long, Boolean> move(long viewer, List<Long> communities, Level from, Level to) {
        return jdbc
                .sql("""
                with moved as (
                    select m.account_id, c.id, f.level is not null as chosen
                    from membership m join community c on c.id = m.community_id
                    left join follow f on f.account_id = m.account_id and f.community_id = c.id
                    where m.account_id = :viewer and c.id = any(:communities)
                        and coalesce(f.level, c.suggested_level) = :from),
                written as (
                    insert into follow (account_id, community_id, level) select account_id, id, :to from moved
                    on conflict (account_id, community_id) do update set level = excluded.level, at = now())
                select id, chosen from moved order by id
                """)
                .param("viewer", viewer)
                .param("communities", communities.toArray(Long[]::new))
                .param("from", from.name())
                .param("to", to.name())
                .query((row, n) -> Map.entry(row.getLong("id"), row.getBoolean("chosen")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    /** Those of these communities that come at a level come as they suggest again. */
    @Transactional
    void forget(long viewer, List<Long> communities, Level from) {
        jdbc.sql("delete from follow where account_id = :viewer and community_id = any(:communities) and level = :from")
                .param("viewer", viewer)
                .param("communities", communities.toArray(Long[]::new))
                .param("from", from.name())
                .update();
    }
}

package fr.maillage.attention.load;

import fr.maillage.community.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Worked out when its person looks, and kept nowhere: there is nothing that anybody else could read. */
@Component
class Loads {
    private static final Duration WEEK = Duration.ofDays(7);
    private final JdbcClient jdbc;
    private final Clock clock;

    Loads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came in the last seven days, without what they wrote themselves, the most first; where nothing did is not in it. */
    List<Share> of(long viewer) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(f.level, c.suggested_level) as level, w.posts, w.comments, w.characters,
                       (select count(*) from alert l join post p on p.id = l.post_id
                        where l.account_id = :viewer and p.community_id = c.id and l.at > :since)::int as alerts
                from membership m join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = c.id
                cross join lateral (
                    select count(*) filter (where s.opens)::int as posts, count(*) filter (where not s.opens)::int as comments,
                           sum(s.length) as characters
                    from (
                        select true as opens, length(p.title) + length(p.body) as length from post p
                        where p.community_id = c.id and p.removed_at is null and p.last_at > :since and p.at > :since
                            and p.author_id is distinct from :viewer
                        union all
                        select false, length(k.body) from post p join comment k on k.post_id = p.id
                        where p.community_id = c.id and p.removed_at is null and p.last_at > :since
                            and k.removed_at is null and k.at > :since and k.author_id is distinct from :viewer) s) w
                where m.account_id = :viewer and w.posts + w.comments > 0
                order by w.characters desc, c.id
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
                        row.getInt("alerts")))
                .list();
    }

    /**
     * Those of these communities that come at one level come at another from now on.
     *
     * @return the communities for which that is so now
     */
    @Transactional
    List<Long> move(long viewer, List<Long> communities, Level from, Level to) {
        return jdbc.sql("""
                insert into follow (account_id, community_id, level)
                select m.account_id, c.id, :to from membership m join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = c.id
                where m.account_id = :viewer and c.id = any(:communities) and coalesce(f.level, c.suggested_level) = :from
                on conflict (account_id, community_id) do update set level = excluded.level, at = now()
                returning community_id
                """)
                .param("viewer", viewer)
                .param("communities", communities.toArray(Long[]::new))
                .param("from", from.name())
                .param("to", to.name())
                .query((row, n) -> row.getLong(1))
                .list();
    }
}

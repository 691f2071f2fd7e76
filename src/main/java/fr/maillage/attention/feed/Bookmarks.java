package fr.maillage.attention.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where each reader stopped in their feed. */
@Component
class Bookmarks {
    private static final Duration LIFE = Duration.ofDays(3);
    private final JdbcClient jdbc;
    private final Clock clock;

    Bookmarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void keep(long viewer, Place place) {
        jdbc.sql("""
                insert into feed_place (account_id, community_id, position, at) values (:viewer, :community, :position, :now)
                on conflict (account_id) do update
                set community_id = excluded.community_id, position = excluded.position, at = excluded.at
                """)
                .param("viewer", viewer)
                .param("community", place.community())
                .param("position", place.position())
                .param("now", now())
                .update();
    }

    Beside beside(long viewer) {
        return jdbc.sql("""
                select (select f.community_id || '-' || f.position from feed_place f
                        where f.account_id = :viewer and f.at > :since) as stopped,
                       (select count(*) from (
                            select from alert l
                            join post p on p.id = l.post_id and p.removed_at is null
                            left join comment k on k.id = l.comment_id
                            left join membership m on m.community_id = p.community_id and m.account_id = l.account_id
                            left join reading r on r.post_id = p.id and r.account_id = l.account_id
                            where l.account_id = :viewer and l.seen_at is null and l.leaves_at <= :now and k.removed_at is null
                                and coalesce(k.position, p.position) > greatest(m.read_to, r.read_to, 0)
                            limit 100) l) as alerts
                """)
                .param("viewer", viewer)
                .param("now", now())
                .param("since", now().minus(LIFE))
                .query((row, n) -> new Beside(row.getInt("alerts"), row.getString("stopped")))
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

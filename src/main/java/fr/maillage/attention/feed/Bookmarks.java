package fr.maillage.attention.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
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
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Where they went on to last, in the last days. */
    Optional<Place> of(long viewer) {
        return jdbc.sql("select community_id, position from feed_place where account_id = :viewer and at > :since")
                .param("viewer", viewer)
                .param("since", clock.instant().minus(LIFE).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Place(row.getLong("community_id"), row.getLong("position")))
                .optional();
    }
}

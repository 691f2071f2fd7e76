package fr.maillage.attention.urgency;

import fr.maillage.attention.letter.Letterboxes;
import fr.maillage.community.Opening;
import fr.maillage.community.Trail;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What cannot wait for hours. It comes to every member but those who want silence, of the community or of the discussion;
 * a pause holds it back until its end. Once for a post.
 */
@Component
class Urgencies {
    /** Facilitators of its community, and the coordination where it may read. */
    private static final String MAY_CALL = """
             p.id = :post and waits(p) and c.archived_at is null and may_read(:viewer, c)
             and (exists (select from membership m
                          where m.community_id = c.id and m.account_id = :viewer and m.role = 'FACILITATOR')
                  or exists (select from account a where a.id = :viewer and a.role in ('COORDINATION', 'ADMINISTRATOR')))
            """;

    private static final String LISTENERS = """
            select m.account_id, t.reason
            from post p join community c on c.id = p.community_id
            join membership m on m.community_id = c.id
            join account a on a.id = m.account_id and a.suspended_at is null
            left join follow f on f.community_id = c.id and f.account_id = m.account_id
            left join discussion_follow d on d.post_id = p.id and d.account_id = m.account_id
            cross join lateral told(coalesce(p.author_id = m.account_id, false) or m.account_id = :viewer, d.choice, false,
                                    null, f.level, c.suggested_level) t
            where p.id = :post and t.level <> 'SILENCE'
            """;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Urgencies(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws NotFound where there is no such post, or this viewer may not call it urgent */
    Callable callable(long post, Viewer.Member viewer) {
        return jdbc.sql("""
                select p.id, p.title, left(p.body, 200) as body, c.id as community, c.name, l.people, l.outside,
                       (select count(*) from membership m
                        join account a on a.id = m.account_id and a.suspended_at is null
                        where m.community_id = c.id and m.account_id <> :viewer) as others,
                       exists (select from urgency u where u.post_id = p.id) as called
                from post p join community c on c.id = p.community_id
                cross join lateral (
                    select sum(h.people) as people, sum(h.people) filter (where leaves_at(h.one, :now) > :now) as outside
                    from (select count(*) as people, min(x.account_id) as one from (""" + LISTENERS + """
                          ) x group by hours_key(x.account_id)) h) l
                where""" + MAY_CALL)
                .param("post", post)
                .param("viewer", viewer.id())
                .param("now", now())
                .query((row, n) -> new Callable(
                        row.getLong("id"),
                        row.getString("title").isEmpty()
                                ? Opening.of(row.getString("body"), 90)
                                : row.getString("title"),
                        row.getLong("community"),
                        row.getString("name"),
                        row.getInt("others"),
                        row.getInt("people"),
                        row.getInt("outside"),
                        row.getBoolean("called")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @return to how many people it comes
     * @throws NotFound as {@link #callable}, and where somebody has called it urgent before
     */
    @Transactional
    public int call(long post, String reason, Viewer.Member viewer) {
        record Called(long id, long community) {}
        var called = jdbc.sql("""
                insert into urgency (post_id, account_id, keeper, reason, at)
                select p.id, :viewer, exists (select from membership m
                        where m.community_id = c.id and m.account_id = :viewer and m.role = 'FACILITATOR'), :reason, :now
                from post p join community c on c.id = p.community_id
                where""" + MAY_CALL
                        + " on conflict do nothing returning id, (select community_id from post where id = post_id)")
                .param("post", post)
                .param("viewer", viewer.id())
                .param("reason", reason)
                .param("now", now())
                .query((row, n) -> new Called(row.getLong(1), row.getLong(2)))
                .optional()
                .orElseThrow(NotFound::new);
        int people = tell(post, called.id(), viewer);
        trail.write(viewer, called.community(), "post called urgent", "post/" + post, Map.of("urgency", called.id()));
        return people;
    }

    /** Whom an alert of it has reached is not told again. */
    private int tell(long post, long urgency, Viewer.Member viewer) {
        return jdbc.sql("""
                with told as (
                    insert into alert (account_id, post_id, reason, urgency_id, at, leaves_at)
                    select x.account_id, :post, x.reason, :urgency, :now,
                           greatest(:now, (select p.until from pause p where p.account_id = x.account_id))
                    from (""" + LISTENERS + """
                    ) x order by x.account_id
                    on conflict (account_id, post_id, coalesce(comment_id, 0)) do update
                    set urgency_id = excluded.urgency_id, leaves_at = excluded.leaves_at where alert.told_at is null
                    returning account_id, leaves_at)
                insert into letterbox (account_id, alerts_at) select account_id, leaves_at from told order by account_id
                """ + Letterboxes.WAKES)
                .param("post", post)
                .param("viewer", viewer.id())
                .param("urgency", urgency)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

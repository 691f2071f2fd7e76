package fr.maillage.attention.alert;

import fr.maillage.attention.letter.Letterboxes;
import fr.maillage.community.NamedLater;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/** Whom an edit came to name is told as if it had named them from the start, if being named comes to them at once. */
@Component
class TellingNamed {
    // an alert of the text alone did not say it: it leaves once more. Who read the text before it named them has
    // something to learn all the same: how far they read is not asked. The text itself came as it came: only their
    // choice for being named decides, or that they silenced the discussion
    private static final String TELL = """
            with box as materialized ( -- before the alerts, as who writes the letters holds them: neither waits for the other
                select account_id from letterbox where account_id = any (:accounts::bigint[]) order by account_id for update),
            told as (
                insert into alert (account_id, post_id, comment_id, reason, at, leaves_at)
                select a.id, p.id, cast(:comment as bigint), (t.told).reason, :now, leaves_at(a.id, :now)
                from post p
                join community c on c.id = p.community_id and c.archived_at is null
                join mention n on n.post_id = p.id and n.comment_id is not distinct from cast(:comment as bigint)
                    and n.account_id = any (:accounts::bigint[])
                join account a on a.id = n.account_id and a.suspended_at is null
                left join discussion_follow d on d.post_id = p.id and d.account_id = a.id
                left join named_choice w on w.account_id = a.id
                cross join lateral (
                    select told(false, d.choice, true, w.level, null, null) as told) t
                where p.id = :post and waits(p) and (t.told).level = 'AT_ONCE' and may_read(a.id, c)
                    and not exists (select from comment k where k.id = :comment and k.removed_at is not null)
                    and (select count(*) from box) >= 0
                order by a.id
                on conflict (account_id, post_id, coalesce(comment_id, 0)) do update
                set reason = excluded.reason, at = excluded.at, leaves_at = excluded.leaves_at, told_at = null, seen_at = null
                where alert.reason <> excluded.reason and alert.urgency_id is null
                returning account_id, leaves_at)
            insert into letterbox (account_id, alerts_at)
            select account_id, leaves_at + make_interval(secs => :gathering) from told order by account_id
            """ + Letterboxes.WAKES;
    private final JdbcClient jdbc;
    private final Clock clock;

    TellingNamed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Async(Tellers.NAME)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(NamedLater named) {
        jdbc.sql(TELL)
                .param("post", named.post())
                .param("comment", named.comment(), java.sql.Types.BIGINT)
                .param("accounts", named.accounts().toArray(Long[]::new))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("gathering", Telling.GATHERING.toSeconds())
                .update();
    }
}

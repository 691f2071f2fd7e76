package fr.maillage.attention.alert;

import fr.maillage.attention.letter.Letterboxes;
import fr.maillage.community.Commented;
import fr.maillage.community.Posted;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Writes an alert for each person to whom something comes at once, in one statement, once it can be seen. The registry of
 * events tells it again where a node died before it was done; what was written already is not written twice.
 */
@Component
class Telling {
    /** Before a mail leaves: what comes within it is gathered, and what was written by mistake can be taken away. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    // told() decides; "concerned" only keeps it from being asked of thousands whom it would not tell at once.
    private static final String TELL = """
            with said as (
                select p.id as post, k.id as comment, c.id as community, c.suggested_level as suggested,
                       case when k.id is null then p.author_id else k.author_id end as author,
                       case when k.id is not null then p.author_id end as answered,
                       coalesce(k.position, p.position) as position, is_quiet(p, k) as quiet,
                       array(select n.account_id from mention n
                             where n.post_id = p.id and n.comment_id is not distinct from k.id) as named
                from post p join community c on c.id = p.community_id
                left join comment k on k.id = :comment and k.post_id = p.id and k.removed_at is null
                where p.id = :post and waits(p) and c.archived_at is null
                    and (cast(:comment as bigint) is null or k.id is not null)),
            concerned as (
                select m.account_id from said s join membership m on m.community_id = s.community and s.suggested = 'AT_ONCE'
                union
                select f.account_id from said s join follow f on f.community_id = s.community and f.level = 'AT_ONCE'
                union
                select d.account_id from said s join discussion_follow d on d.post_id = s.post and d.choice = 'FOLLOWED'
                union
                select s.answered from said s
                union
                select unnest(s.named) from said s),
            chosen as materialized (
                select a.id, s.post, s.comment, (t.told).reason
                from said s
                cross join concerned x
                cross join lateral (
                    select a.id from account a where a.id = x.account_id and a.suspended_at is null limit 1) a
                join community c on c.id = s.community
                left join membership m on m.community_id = s.community and m.account_id = a.id
                left join follow f on f.community_id = s.community and f.account_id = a.id
                left join discussion_follow d on d.post_id = s.post and d.account_id = a.id
                left join named_choice w on w.account_id = a.id
                left join reading r on r.post_id = s.post and r.account_id = a.id
                cross join lateral (
                    select told(coalesce(a.id = s.author, false), d.choice,
                                coalesce(a.id = s.answered, false) or a.id = any(s.named),
                                w.level, f.level, case when m.account_id is not null then s.suggested end) as told) t
                where (t.told).level = 'AT_ONCE' and not (s.quiet and (t.told).reason like 'COMMUNITY%')
                    and s.position > greatest(m.read_to, r.read_to, 0)
                    and (m.account_id is not null or a.id = any(s.named) and may_read(a.id, c))),
            timed as materialized (select k.*, h.hours_key from chosen k join hours_of h on h.id = k.id),
            opens as materialized (select hours_key, leaves_at(min(id), :now) as at from timed group by hours_key),
            told as (
                insert into alert (account_id, post_id, comment_id, reason, at, leaves_at)
                select k.id, k.post, k.comment, k.reason, :now, o.at from timed k join opens o on o.hours_key = k.hours_key
                order by k.id
                on conflict do nothing
                returning account_id, leaves_at)
            insert into letterbox (account_id, alerts_at)
            select account_id, leaves_at + make_interval(secs => :gathering) from told order by account_id
            """ + Letterboxes.WAKES;
    private final JdbcClient jdbc;
    private final Clock clock;

    Telling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Async(Tellers.NAME)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(Posted posted) {
        tell(posted.post(), null);
    }

    @Async(Tellers.NAME)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(Commented commented) {
        tell(commented.post(), commented.comment());
    }

    /** @param comment null: the post itself */
    void tell(long post, @Nullable Long comment) {
        jdbc.sql(TELL)
                .param("post", post)
                .param("comment", comment, java.sql.Types.BIGINT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("gathering", GATHERING.toSeconds())
                .update();
    }
}

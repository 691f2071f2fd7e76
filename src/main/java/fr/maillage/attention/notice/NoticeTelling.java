package fr.maillage.attention.notice;

import fr.maillage.community.Addressed;
import fr.maillage.community.Entrusted;
import fr.maillage.community.Invited;
import fr.maillage.community.Matter;
import java.sql.Types;
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
 * Writes a notice for each person something is addressed to, in one statement, once it is committed. The registry of events
 * tells it again where a node died before it was done; what was written already is not written twice.
 */
@Component
class NoticeTelling {
    /** Those of alerts: two at a time. */
    private static final String TELLERS = "tellers";

    /** As for alerts: what comes within it is one mail, and what was done by mistake can be taken back. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    private static final String TELL = """
            with concerned as (%s),
            listening as materialized (
                select x.account_id, x.thing, x.occurrence,
                       case when notice_level(:matter, w.level) = 'AT_ONCE' then leaves_at(a.id, :now) end as leaves_at
                from concerned x join account a on a.id = x.account_id and a.suspended_at is null
                left join named_choice w on w.account_id = a.id
                for key share of a), -- an account that is being deleted is told nothing
            box as materialized ( -- before the notices, as who writes the letters holds them: neither waits for the other
                select account_id from letterbox where account_id in (select account_id from listening)
                order by account_id for update),
            written as (
                insert into notice (account_id, matter, thing, occurrence, at, leaves_at)
                select account_id, :matter, thing, occurrence, :now, leaves_at from listening
                where (select count(*) from box) >= 0 order by account_id
                on conflict (account_id, matter, thing) do update
                set occurrence = excluded.occurrence, at = excluded.at, leaves_at = excluded.leaves_at, told_at = null,
                    seen_at = null
                where excluded.occurrence > notice.occurrence
                returning account_id, leaves_at)
            insert into letterbox (account_id, alerts_at, digest_at)
            select account_id, leaves_at + make_interval(secs => :gathering), next_digest(account_id, :now)
            from written order by account_id
            on conflict (account_id) do update
            set alerts_at = least(letterbox.alerts_at, excluded.alerts_at),
                digest_at = coalesce(letterbox.digest_at, excluded.digest_at)
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeTelling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Async(TELLERS)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(Addressed addressed) {
        tell(addressed.matter(), addressed.thing(), addressed.turn(), null);
    }

    @Async(TELLERS)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(Invited invited) {
        tell(Matter.INVITATION, invited.community(), 0, invited.account());
    }

    /** Who comes to keep a community is told so, and of what waits there as those are who kept it when it came. */
    @Async(TELLERS)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @TransactionalEventListener
    void tell(Entrusted entrusted) {
        tell(Matter.KEEPING, entrusted.community(), 0, entrusted.account());
        Waiting.FOR.forEach(
                (matter, concerned) -> tell(matter, concerned, entrusted.community(), 0, entrusted.account()));
    }

    void tell(Matter matter, long thing, long turn, @Nullable Long account) {
        tell(matter, Concerned.by(matter), thing, turn, account);
    }

    private void tell(Matter matter, String concerned, long thing, long turn, @Nullable Long account) {
        jdbc.sql(TELL.formatted(concerned))
                .param("matter", matter.name())
                .param("thing", thing)
                .param("turn", turn)
                .param("account", account, Types.BIGINT)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("gathering", GATHERING.toSeconds())
                .update();
    }
}

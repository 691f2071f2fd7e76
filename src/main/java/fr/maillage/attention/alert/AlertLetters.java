package fr.maillage.attention.alert;

import fr.maillage.attention.letter.LetterKind;
import fr.maillage.attention.letter.Recipients;
import fr.maillage.attention.notice.NoticeLetters;
import fr.maillage.attention.notice.PersonalNotice;
import fr.maillage.mail.Mail;
import fr.maillage.mail.Outbox;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the mails with alerts, for some people at a time. Their letterboxes are held meanwhile, so that no other node
 * writes to them too; the mails, and that they were written, are one transaction: a node that dies leaves both or neither.
 */
@Component
class AlertLetters {
    static final int BATCH = 200;

    /** Alerts that one mail tells, the urgent ones and then the latest; of the others it says how many there are. */
    static final int TOLD = 20;

    private static final String DUE = " and l.account_id = any(:people) and l.told_at is null and l.leaves_at <= :now ";

    /** What it tells of is not there now: it waits until it is back. */
    private static final String AWAY = """
            exists (select from post p left join comment k on k.id = l.comment_id
                    where p.id = l.post_id and (not waits(p) or k.removed_at is not null))
            """;

    private final JdbcClient jdbc;
    private final Recipients recipients;
    private final AlertText text;
    private final Outbox outbox;
    private final Clock clock;
    private final NoticeLetters notices;

    AlertLetters(JdbcClient jdbc, Recipients recipients, AlertText text, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.recipients = recipients;
        this.text = text;
        this.outbox = outbox;
        this.clock = clock;
        this.notices = new NoticeLetters(jdbc);
    }

    /** @return whether there may be more */
    @Transactional
    public boolean write() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var people = due(now);
        if (people.isEmpty()) {
            return false;
        }
        postpone(people, now);
        drop(people, now);
        outbox.post(letters(people, notices.leaving(people, now), now));
        leave(people, now);
        notices.leave(people, now);
        return people.size() == BATCH;
    }

    private List<Long> due(OffsetDateTime now) {
        return jdbc.sql("""
                select account_id from letterbox where alerts_at <= :now order by alerts_at limit :batch
                for update skip locked
                """)
                .param("now", now)
                .param("batch", BATCH)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Hours may have changed, and a pause begun, since it was written: asked once a person. What is urgent waits for a pause only. */
    private void postpone(List<Long> people, OffsetDateTime now) {
        jdbc.sql("""
                with b as materialized (
                    select one as account, leaves_at(one, :now) as leaves,
                           coalesce((select p.until from pause p where p.account_id = one), :now) as paused
                    from unnest(:people::bigint[]) one)
                update alert a set leaves_at = case when a.urgency_id is null then b.leaves else b.paused end
                from b
                where a.account_id = b.account and a.told_at is null and a.leaves_at <= :now
                    and case when a.urgency_id is null then b.leaves else b.paused end > :now
                """)
                .param("now", now)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    /**
     * What the rule no longer tells at once comes as it says now, and so does what is written where they are no more. Asked of
     * each alert by itself: a list of those that stay is as long as what was written.
     */
    private void drop(List<Long> people, OffsetDateTime now) {
        jdbc.sql("delete from alert l where true" + DUE + "and not " + AWAY
                        + " and not exists (select from (select 1) it " + AlertRow.READS + "and " + AlertRow.REASON
                        + " is not null)")
                .param("now", now)
                .param("people", people.toArray(Long[]::new))
                .update();
    }

    private List<Mail> letters(List<Long> people, Map<Long, List<PersonalNotice>> addressed, OffsetDateTime now) {
        var reached = recipients.among(people, LetterKind.ALERTS);
        Map<Long, Integer> others = new HashMap<>();
        var alerts = told(chosen(List.copyOf(reached.keySet()), others, now), now);
        return reached.values().stream()
                .filter(to -> alerts.containsKey(to.account()) || addressed.containsKey(to.account()))
                .map(to -> text.write(
                        to,
                        addressed.getOrDefault(to.account(), List.of()),
                        alerts.getOrDefault(to.account(), List.of()),
                        others.getOrDefault(to.account(), 0)))
                .toList();
    }

    /** Those that are told, however much was written: what they say is read of these alone. */
    private List<Long> chosen(List<Long> people, Map<Long, Integer> others, OffsetDateTime now) {
        return jdbc.sql("select id, account_id, of_all from (select l.id, l.account_id,"
                        + " row_number() over (partition by l.account_id order by l.urgency_id is null, l.id desc) as turn,"
                        + " count(*) over (partition by l.account_id) as of_all "
                        + AlertRow.READABLE + DUE + "and " + AlertRow.UNREAD + ") a where turn <= :told")
                .param("people", people.toArray(Long[]::new))
                .param("now", now)
                .param("told", TOLD)
                .query((row, n) -> {
                    others.put(row.getLong("account_id"), Math.max(0, row.getInt("of_all") - TOLD));
                    return row.getLong("id");
                })
                .list();
    }

    /** Each one's, as they were written. */
    private Map<Long, List<Alert>> told(List<Long> chosen, OffsetDateTime now) {
        return jdbc
                .sql("select " + AlertRow.COLUMNS + AlertRow.READABLE + " and l.id = any(:chosen)"
                        + " order by l.account_id, l.urgency_id is null, l.id")
                .param("chosen", chosen.toArray(Long[]::new))
                .param("now", now)
                .query(AlertRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Alert::account));
    }

    private void leave(List<Long> people, OffsetDateTime now) {
        jdbc.sql("update alert l set told_at = :now where true" + DUE + "and not " + AWAY)
                .param("now", now)
                .param("people", people.toArray(Long[]::new))
                .update();
        jdbc.sql("update letterbox b set alerts_at = (select min(l.leaves_at) from alert l"
                        + " where l.account_id = b.account_id and l.told_at is null and not " + AWAY
                        + ") where b.account_id = any(:people)")
                .param("people", people.toArray(Long[]::new))
                .update();
    }
}

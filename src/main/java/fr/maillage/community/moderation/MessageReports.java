package fr.maillage.community.moderation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Concern;
import fr.maillage.community.Latest;
import fr.maillage.community.Matter;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Messages of conversations that somebody in them reported: the coordination reads these, and nothing else said there. */
@Component
class MessageReports {
    private static final String REPORTABLE = """
            from message w
            join participant t on t.conversation_id = w.conversation_id and t.account_id = :viewer and t.left_at is null
            left join account a on a.id = w.author_id
            where w.id = :message and w.conversation_id = :talk and w.position > t.since and w.removed_at is null
                and w.author_id is distinct from :viewer
            """;
    private static final String SHOWN = """
            select r.*, w.body, w.at as written_at, w.removed_at, coalesce(a.name, '') as author_name,
                w.author_id is not distinct from :viewer as own,
                :decides or w.author_id is not distinct from :viewer or w.removed_at is null and exists (
                    select from participant t where t.conversation_id = w.conversation_id and t.account_id = :viewer
                        and t.left_at is null and w.position > t.since) as read
            from message_report r join message w on w.id = r.message_id left join account a on a.id = w.author_id
            """;
    private static final String DECIDABLE = """
             where r.decided_at is null and coordinates(:viewer) and r.account_id <> :viewer
                and w.author_id is distinct from :viewer
            """;
    private static final String CONCERNS = """
             where r.id = :number
                and (r.account_id = :viewer or r.author_id = :viewer and r.decided_at is not null)
             limit :page
            """;

    /** The latest of both, each by its index. */
    private static final String LATEST = """
            where r.id = any (array(
                select id from (
                    (select r.id from message_report r where r.account_id = :viewer and r.id < :number
                     order by r.id desc limit :page)
                    union
                    (select r.id from message_report r
                     where r.author_id = :viewer and r.decided_at is not null and r.id < :number
                     order by r.id desc limit :page)) mine
                order by id desc limit :page))
            order by r.id desc
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    MessageReports(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /** @throws NotFound where the viewer may not read it, or wrote it */
    Quoted reportable(long talk, long message, Viewer.Member viewer) {
        return jdbc.sql("select coalesce(a.name, '') as author, w.at, w.body " + REPORTABLE)
                .param("talk", talk)
                .param("message", message)
                .param("viewer", viewer.id())
                .query((row, n) -> new Quoted(
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        "",
                        row.getString("body"),
                        false))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What the viewer said of a message they may read. */
    Optional<Reported> before(long message, Viewer.Member viewer) {
        return jdbc.sql("""
                select r.id, r.at, r.decided_at is not null as decided
                from message_report r where r.message_id = :message and r.account_id = :viewer
                """)
                .param("message", message)
                .param("viewer", viewer.id())
                .query((row, n) -> Reported.of(Concern.MESSAGE, row))
                .optional();
    }

    /** Said twice, it is said once. */
    @Transactional
    void report(long talk, long message, Viewer.Member viewer, Reason reason, String words) {
        reportable(talk, message, viewer);
        int today =
                jdbc.sql("""
                select count(*) from message_report where account_id = :viewer and at > now() - interval '1 day'
                """).param("viewer", viewer.id()).query(Integer.class).single();
        if (today >= Reports.MOST_A_DAY) {
            throw new Refused("moderation.too-many", Reports.MOST_A_DAY);
        }
        var said = jdbc.sql("""
                insert into message_report (message_id, author_id, account_id, reason, words)
                select w.id, w.author_id, :viewer, :reason, :words
                """ + REPORTABLE + " on conflict do nothing returning id")
                .param("reason", reason.name())
                .param("words", words)
                .param("talk", talk)
                .param("message", message)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional();
        said.ifPresent(report -> {
            journal.write("report", "message reported", "message/" + message, Map.of());
            events.publishEvent(new Addressed(Matter.MESSAGE_REPORT, report));
        });
    }

    /** Those that wait longest come first. */
    List<ReportedMessage> waiting(Viewer.Member viewer) {
        return jdbc.sql(SHOWN + DECIDABLE + " order by r.id limit :most")
                .param("decides", true)
                .param("viewer", viewer.id())
                .param("most", Cases.MOST)
                .query(MessageReports::reported)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may decide on now */
    ReportedMessage decidable(long id, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + DECIDABLE + " and r.id = :id")
                .param("decides", true)
                .param("viewer", viewer.id())
                .param("id", id)
                .query(MessageReports::reported)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * What the viewer reported, and what was decided on their own; the one asked for first, then the latest.
     *
     * @param before the number where the page before ended
     * @param asked the number of the one asked for, or 0
     */
    Latest<ReportedMessage> concerning(Viewer.Member viewer, long before, long asked) {
        var latest = Latest.of(concerning(LATEST, before, viewer), Cases.MOST, ReportedMessage::id);
        return asked == 0
                ? latest
                : latest.behind(concerning(CONCERNS, asked, viewer).stream().findFirst(), ReportedMessage::id);
    }

    private List<ReportedMessage> concerning(String which, long number, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + which)
                .param("decides", false)
                .param("viewer", viewer.id())
                .param("number", number)
                .param("page", Cases.MOST + 1)
                .query(MessageReports::reported)
                .list();
    }

    @Transactional
    void decide(long id, Viewer.Member viewer, Decision decision, String why) {
        long message = jdbc.sql("""
                update message_report d set decided_at = now(), decided_by = :viewer, decision = :decision, why = :why
                from message_report r join message w on w.id = r.message_id
                """ + DECIDABLE + " and r.id = :id and d.id = r.id returning w.id")
                .param("viewer", viewer.id())
                .param("decision", decision.name())
                .param("why", why)
                .param("id", id)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (decision == Decision.REMOVED) {
            // by whoever decided: its author does not bring it back
            jdbc.sql("update message set removed_at = coalesce(removed_at, now()), removed_by = :viewer where id = :id")
                    .param("viewer", viewer.id())
                    .param("id", message)
                    .update();
        }
        journal.write(
                String.valueOf(viewer.id()),
                "message decided",
                "message/" + message,
                Map.of("decision", decision.name()));
        events.publishEvent(new Addressed(Matter.MESSAGE_DECISION, id));
    }

    private static ReportedMessage reported(ResultSet row, int n) throws SQLException {
        String decision = row.getString("decision");
        boolean own = row.getBoolean("own");
        return new ReportedMessage(
                row.getLong("id"),
                row.getBoolean("read")
                        ? new Quoted(
                                row.getString("author_name"),
                                row.getObject("written_at", OffsetDateTime.class)
                                        .toInstant(),
                                "",
                                row.getString("body"),
                                row.getObject("removed_at") != null)
                        : null,
                Reason.valueOf(row.getString("reason")),
                own ? "" : row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                own,
                decision == null ? null : Decision.valueOf(decision),
                row.getString("why"));
    }
}

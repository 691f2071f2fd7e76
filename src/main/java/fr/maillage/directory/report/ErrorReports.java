package fr.maillage.directory.report;

import fr.maillage.journal.Journal;
import fr.maillage.mail.Mail;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Address;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The queue of reports. Mails tell that one waits, never what it says nor who wrote it. */
@Component
public class ErrorReports {
    private static final String COLUMNS = """
            select r.id, r.entry_id, e.name, r.message, r.email is not null as awaited, r.at, r.closed_at, r.closed_by, r.answer
            from error_report r join entry e on e.id = r.entry_id
            """;
    static final int PAGE = 50;
    /** How long an address stays after its report was closed without an answer; the privacy page says so. */
    static final int DAYS_KEPT = 30;

    private static final Duration BETWEEN_MAILS = Duration.ofDays(1);
    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Journal journal;
    private final Messages messages;
    private final Address address;

    ErrorReports(JdbcClient jdbc, Outbox outbox, Journal journal, Messages messages, Address address) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.journal = journal;
        this.messages = messages;
        this.address = address;
    }

    @Transactional
    public void write(long entry, String message, @Nullable String email, Language language) {
        boolean quiet = !toldLately();
        long id = jdbc.sql("""
                insert into error_report (entry_id, message, email, language, told_at)
                values (:entry, :message, :email, :language, case when :tell then now() end) returning id
                """)
                .param("tell", quiet)
                .param("language", language.code())
                .param("entry", entry)
                .param("message", message)
                .param("email", email)
                .query(Long.class)
                .single();
        if (quiet) {
            tell(id, nameOf(entry));
        }
    }

    /** Whether a mail left a short while ago: it leads to the queue, where the others wait too. */
    private boolean toldLately() {
        return jdbc.sql("""
                select exists (select from error_report where told_at > now() - make_interval(secs => :between))
                """)
                .param("between", BETWEEN_MAILS.toSeconds())
                .query(Boolean.class)
                .single();
    }

    private void tell(long id, String name) {
        jdbc.sql("""
                select email, language from account
                where role in ('ADMINISTRATOR', 'COORDINATION') and email is not null and suspended_at is null
                """)
                .query((row, n) -> Map.entry(row.getString(1), Language.of(row.getString(2))))
                .list()
                .forEach(to -> {
                    var in = messages.in(to.getValue());
                    outbox.post(new Mail(
                            "error-report",
                            to.getKey(),
                            in.text("report.mail.subject", name),
                            in.text("report.mail.text", name, address.of("/directory/reports/" + id))));
                });
    }

    /**
     * A page and one more, where there is one: the oldest first where open, the newest first where closed.
     *
     * @param after the last report of the page before, or 0
     */
    List<ErrorReport> list(boolean closed, long after) {
        return jdbc.sql(COLUMNS + (closed ? """
                                where r.closed_at is not null and (:after = 0 or (r.closed_at, r.id)
                                    < (select closed_at, id from error_report where id = :after))
                                order by r.closed_at desc, r.id desc limit :page
                                """ : """
                                where r.closed_at is null and (:after = 0 or (r.at, r.id)
                                    > (select at, id from error_report where id = :after))
                                order by r.at, r.id limit :page
                                """))
                .param("after", after)
                .param("page", PAGE + 1)
                .query(ErrorReports::report)
                .list();
    }

    Optional<ErrorReport> find(long id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(ErrorReports::report)
                .optional();
    }

    /**
     * Closes a report, sends the answer to whoever awaits one, in the language they wrote in, and forgets their address.
     * Where no answer is given the address stays for a while, so that a report opened again can still be answered.
     *
     * @return whether it was open and no answer left, so that it can be undone
     */
    @Transactional
    public boolean close(ErrorReport report, String answer, long account) {
        var open = jdbc.sql("select email, language from error_report where id = :id and closed_at is null for update")
                .param("id", report.id())
                .query((row, n) -> new Reporter(row.getString(1), Language.of(row.getString(2))))
                .optional();
        if (open.isEmpty()) {
            return false;
        }
        String to = open.get().email();
        boolean answered = to != null && !answer.isBlank();
        jdbc.sql("""
                update error_report set closed_at = now(), closed_by = :account, answer = nullif(:answer, ''),
                                        email = case when :answer = '' then email end
                where id = :id
                """)
                .param("account", account)
                .param("answer", answer)
                .param("id", report.id())
                .update();
        if (to != null && answered) {
            var in = messages.in(open.get().language());
            outbox.post(new Mail(
                    "error-report-answer",
                    to,
                    in.text("report.answer.subject", report.name()),
                    in.text(
                            "report.answer.text",
                            report.name(),
                            answer,
                            address.of("/directory/entries/" + report.entry()))));
        }
        journal.write(String.valueOf(account), "error report closed", "error-report/" + report.id(), Map.of());
        return !answered;
    }

    @Transactional
    public void reopen(long id, long account) {
        int reopened = jdbc.sql("""
                update error_report set closed_at = null, closed_by = null where id = :id and closed_at is not null
                """).param("id", id).update();
        if (reopened > 0) {
            journal.write(String.valueOf(account), "error report reopened", "error-report/" + id, Map.of());
        }
    }

    /** Erases the addresses of reports that were closed long ago. */
    void forgetReporters() {
        jdbc.sql("""
                update error_report set email = null
                where email is not null and closed_at < now() - make_interval(days => :days)
                """).param("days", DAYS_KEPT).update();
    }

    private record Reporter(@Nullable String email, Language language) {}

    String nameOf(long entry) {
        return jdbc.sql("select name from entry where id = :id")
                .param("id", entry)
                .query((row, n) -> row.getString(1))
                .single();
    }

    private static ErrorReport report(ResultSet row, int n) throws SQLException {
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new ErrorReport(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getString("name"),
                row.getString("message"),
                row.getBoolean("awaited"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                closed == null ? null : closed.toInstant(),
                row.getObject("closed_by", Long.class),
                row.getString("answer"));
    }
}

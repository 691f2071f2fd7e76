package fr.maillage.directory.report;

import fr.maillage.journal.Journal;
import fr.maillage.mail.Mail;
import fr.maillage.mail.Outbox;
import fr.maillage.web.Address;
import fr.maillage.web.Language;
import fr.maillage.web.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    public void write(long entry, String message, @Nullable String email) {
        long id = jdbc.sql("""
                insert into error_report (entry_id, message, email) values (:entry, :message, :email) returning id
                """)
                .param("entry", entry)
                .param("message", message)
                .param("email", email)
                .query(Long.class)
                .single();
        String name = nameOf(entry);
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

    /** The oldest first where open, the newest first where closed. */
    List<ErrorReport> list(boolean closed) {
        return jdbc.sql(COLUMNS
                        + (closed
                                ? "where r.closed_at is not null order by r.closed_at desc, r.id desc limit 100"
                                : "where r.closed_at is null order by r.at, r.id limit 100"))
                .query(ErrorReports::report)
                .list();
    }

    Optional<ErrorReport> find(long id) {
        return jdbc.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(ErrorReports::report)
                .optional();
    }

    /** Closes a report, sends the answer to whoever awaits one, and forgets their address. */
    @Transactional
    public void close(ErrorReport report, String answer, long account, Messages.In in) {
        var email = jdbc.sql("select email from error_report where id = :id and closed_at is null for update")
                .param("id", report.id())
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional();
        if (email.isEmpty()) {
            return;
        }
        jdbc.sql("""
                update error_report set closed_at = now(), closed_by = :account, answer = nullif(:answer, ''), email = null
                where id = :id
                """)
                .param("account", account)
                .param("answer", answer)
                .param("id", report.id())
                .update();
        email.get()
                .filter(to -> !answer.isBlank())
                .ifPresent(to -> outbox.post(new Mail(
                        "error-report-answer",
                        to,
                        in.text("report.answer.subject", report.name()),
                        in.text(
                                "report.answer.text",
                                report.name(),
                                answer,
                                address.of("/directory/entries/" + report.entry())))));
        journal.write(String.valueOf(account), "error report closed", "error-report/" + report.id(), Map.of());
    }

    @Transactional
    public void reopen(long id, long account) {
        jdbc.sql("update error_report set closed_at = null, closed_by = null where id = :id")
                .param("id", id)
                .update();
        journal.write(String.valueOf(account), "error report reopened", "error-report/" + id, Map.of());
    }

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

package fr.maillage.directory.entry;

import fr.maillage.journal.Journal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who read an entry and found it right. */
@Component
public class Checks {
    private final JdbcClient jdbc;
    private final Journal journal;

    Checks(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** One check, as members read it. */
    public record Check(String by, Instant at) {}

    @Transactional
    public void write(long entry, long account) {
        jdbc.sql("insert into entry_check (entry_id, account_id) values (:entry, :account)")
                .param("entry", entry)
                .param("account", account)
                .update();
        apply(entry);
        journal.write(String.valueOf(account), "entry checked", "entry/" + entry, Map.of());
    }

    /** Takes back the last check of this account, if any. */
    @Transactional
    public void withdraw(long entry, long account) {
        int withdrawn =
                jdbc.sql("""
                update entry_check set withdrawn_at = now()
                where id = (select id from entry_check
                            where entry_id = :entry and account_id = :account and withdrawn_at is null
                            order by at desc, id desc limit 1)
                """).param("entry", entry).param("account", account).update();
        if (withdrawn > 0) {
            apply(entry);
            journal.write(String.valueOf(account), "entry check withdrawn", "entry/" + entry, Map.of());
        }
    }

    /** The last ten that hold, newest first. */
    List<Check> of(long entry) {
        return jdbc.sql("""
                select a.name, c.at from entry_check c join account a on a.id = c.account_id
                where c.entry_id = :entry and c.withdrawn_at is null order by c.at desc, c.id desc limit 10
                """)
                .param("entry", entry)
                .query((row, n) -> new Check(
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void apply(long entry) {
        jdbc.sql("""
                update entry e set (checked_at, checked_by) = (
                    select c.at, c.account_id from entry_check c
                    where c.entry_id = e.id and c.withdrawn_at is null order by c.at desc, c.id desc limit 1)
                where e.id = :entry
                """).param("entry", entry).update();
    }
}

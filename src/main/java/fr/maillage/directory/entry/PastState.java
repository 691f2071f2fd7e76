package fr.maillage.directory.entry;

import fr.maillage.journal.Journal;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each entry was before its last correction. */
@Component
class PastState {
    private final JdbcClient jdbc;
    private final Journal journal;

    PastState(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Before the entry is written, in the same transaction. */
    void keep(long entry, long account) {
        jdbc.sql("delete from entry_correction where entry_id = :entry")
                .param("entry", entry)
                .update();
        jdbc.sql("""
                insert into entry_correction (entry_id, account_id, before, kept, written_at)
                select e.id, :account, (select to_jsonb(c) from (select %s) c), e.kept, e.updated_at
                from entry e where e.id = :entry
                """.formatted(Corrections.COLUMNS))
                .param("entry", entry)
                .param("account", account)
                .update();
    }

    /**
     * Once it is written.
     *
     * @return the number by which the correction is taken back
     */
    long seal(long entry) {
        return jdbc.sql("""
                update entry_correction c set written_at = e.updated_at from entry e
                where e.id = c.entry_id and e.id = :entry returning c.id
                """).param("entry", entry).query(Long.class).single();
    }

    /** Restores the entry; false where something else has changed it since, or it was restored already. */
    @Transactional
    boolean restore(long entry, long correction, long account) {
        // The entry first: whoever corrects it holds it before its past.
        jdbc.sql("select id from entry where id = :entry for update")
                .param("entry", entry)
                .query(Long.class)
                .single();
        int restored = jdbc.sql("""
                with past as (
                    delete from entry_correction c using entry e
                    where c.id = :correction and c.entry_id = :entry and e.id = c.entry_id and e.updated_at = c.written_at
                    returning c.before, c.kept)
                update entry e set (%1$s) = (select %1$s from jsonb_populate_record(e, past.before)), kept = past.kept,
                    updated_at = clock_timestamp()
                from past where e.id = :entry
                """.formatted(Corrections.COLUMNS))
                .param("entry", entry)
                .param("correction", correction)
                .update();
        if (restored > 0) {
            journal.write(String.valueOf(account), "entry correction withdrawn", "entry/" + entry, Map.of());
        }
        return restored > 0;
    }
}

package fr.maillage.journal;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done, in the transaction that does it. */
@Component
public class Journal {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Journal(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param actor the account's number, or the name of what acted by itself
     * @param act in the past tense, "entry merged"
     * @param subject "entry/12"
     * @param details ids and figures, never the text of a record
     */
    public void write(String actor, String act, String subject, Map<String, ?> details) {
        jdbc.sql("""
                insert into journal_entry (actor, act, subject, details)
                values (:actor, :act, :subject, :details::jsonb)
                """)
                .param("actor", actor)
                .param("act", act)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    /**
     * The chain as it stands at one moment.
     *
     * @param entries how many there are
     * @param broken what {@link #verify} found
     */
    public record Chain(long entries, Optional<Long> broken) {}

    /** Reads the whole chain again, and counts it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Chain chain() {
        long entries =
                jdbc.sql("select count(*) from journal_entry").query(Long.class).single();
        return new Chain(entries, verify());
    }

    /**
     * Reads the whole chain again.
     *
     * @return the number of the first entry that is not as it was written, or that is missing; nothing where all is sound
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // the chain and its head at one moment
    public Optional<Long> verify() {
        return jdbc.sql("""
                with link as (
                    select id, previous, hash,
                           journal_hash(previous, id, at, actor, act, subject, details) as computed,
                           lag(hash, 1, '\\x00') over (order by id) as before,
                           row_number() over (order by id) as expected
                    from journal_entry
                ), broken as (
                    select expected as id from link where id <> expected or previous <> before or hash <> computed
                    union all
                    select id from journal_head head
                    where not exists (select from link where link.id = head.id and link.hash = head.hash)
                )
                select min(id) from broken
                """).query(Long.class).optional();
    }
}

package fr.maillage.directory.duplicates;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The records joined by people. The standing rows form trees, because only a record that leads nowhere may be joined
 * into another such one; {@code entry.merged_into} holds the root of each, so that nobody follows chains when reading.
 */
@Component
class Merges {
    private final JdbcClient jdbc;

    Merges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both must be roots: see {@link Pairs#undecided}. */
    void join(Keeper keeper, long from, long into) {
        jdbc.sql("insert into entry_merge (from_id, into_id, merged_by) values (:from, :into, :keeper)")
                .param("from", from)
                .param("into", into)
                .param("keeper", keeper.account())
                .update();
        lead(into);
    }

    /** @return the record it was joined into, if it was */
    Optional<Long> undo(Keeper keeper, long from) {
        Optional<Long> into = jdbc.sql("""
                update entry_merge set undone_at = now(), undone_by = :keeper
                where from_id = :from and undone_at is null
                returning into_id
                """)
                .param("keeper", keeper.account())
                .param("from", from)
                .query(Long.class)
                .optional();
        into.ifPresent(kept -> lead(from));
        return into;
    }

    /** Services joined because their houses were one, which these two and what leads to them no longer are. */
    List<Long> servicesBetween(long from, long kept) {
        return jdbc.sql("""
                select m.from_id
                from entry_merge m
                join entry f on f.id = m.from_id and f.kind = 'service'
                join entry i on i.id = m.into_id
                join entry p on p.id = f.parent_id
                join entry q on q.id = i.parent_id
                join entry k on k.id = :kept
                where m.undone_at is null
                  and (coalesce(p.merged_into, p.id), coalesce(q.merged_into, q.id))
                      in ((:from, coalesce(k.merged_into, k.id)), (coalesce(k.merged_into, k.id), :from))
                """)
                .param("from", from)
                .param("kept", kept)
                .query((row, n) -> row.getLong(1))
                .list();
    }

    /** Makes everything joined into a root, directly or not, lead to it. */
    private void lead(long root) {
        jdbc.sql("""
                with recursive joined (id) as (
                    select cast(:root as bigint)
                    union all
                    select m.from_id from entry_merge m join joined j on m.into_id = j.id where m.undone_at is null)
                update entry e set merged_into = nullif(cast(:root as bigint), e.id)
                from joined j
                where e.id = j.id and e.merged_into is distinct from nullif(cast(:root as bigint), e.id)
                """).param("root", root).update();
    }
}

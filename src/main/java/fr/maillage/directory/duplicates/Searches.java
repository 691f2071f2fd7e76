package fr.maillage.directory.duplicates;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches for duplicates: asked for by a person or by the end of an import, one at a time. */
@Component
class Searches {
    private final JdbcClient jdbc;

    Searches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asking again while one waits changes nothing. */
    void ask(Keeper keeper) {
        jdbc.sql("insert into duplicate_search (asked_by) values (:keeper) on conflict do nothing")
                .param("keeper", keeper.account())
                .update();
    }

    /**
     * Asks where an import was written that no search has followed, once people can find what it wrote. Imports are marked one by one: neither their clock nor
     * their number tells in which order their transactions were seen.
     */
    void askAfterImports() {
        jdbc.sql("""
                with followed as (
                    update import_run set compared = true
                    where state = 'done' and not compared
                      and not exists (select from duplicate_search where ended_at is null)
                      and not exists (select from unlisted)
                    returning id)
                insert into duplicate_search (asked_by)
                select null where exists (select from followed)
                on conflict do nothing
                """).update();
    }

    /** The search to run now: one that waits, or that an abrupt stop left in the middle. */
    Optional<Long> begin() {
        return jdbc.sql(
                        "update duplicate_search set started_at = clock_timestamp() where ended_at is null returning id")
                .query(Long.class)
                .optional();
    }

    void end(long id, int found) {
        jdbc.sql("update duplicate_search set ended_at = clock_timestamp(), found = :found where id = :id")
                .param("found", found)
                .param("id", id)
                .update();
    }

    void fail(long id) {
        jdbc.sql("update duplicate_search set ended_at = clock_timestamp(), failed = true where id = :id")
                .param("id", id)
                .update();
    }

    Optional<Search> latest() {
        return jdbc.sql("select ended_at, failed from duplicate_search order by id desc limit 1")
                .query((row, n) -> new Search(
                        row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant(),
                        row.getBoolean("failed")))
                .optional();
    }
}

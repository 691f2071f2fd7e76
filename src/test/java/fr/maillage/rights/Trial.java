package fr.maillage.rights;

import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.TransactionStatus;

/** Acts that are tried one after the other, each of them undone before the next, within one transaction. */
final class Trial {
    private final BiFunction<String, String, MockHttpServletResponse> act;
    private final JdbcClient jdbc;
    private final TransactionStatus within;
    private final Object beginning;
    private Rows rows = new Rows("0/0", 0);

    /** @param act what someone does at an address */
    Trial(BiFunction<String, String, MockHttpServletResponse> act, JdbcClient jdbc, TransactionStatus within) {
        this.act = act;
        this.jdbc = jdbc;
        this.within = within;
        this.beginning = within.createSavepoint();
        wroteSomething();
    }

    /** What came of an act. */
    enum Outcome {
        DONE,
        /** Answered as if it were done, and nothing was written. */
        NOTHING_DONE,
        /** They are told why not: they know of what they asked for. */
        REFUSED,
        NOT_FOUND,
        ASKED_TO_SIGN_IN
    }

    Outcome of(String who, String address) {
        var answer = act.apply(who, address);
        boolean wrote = wroteSomething();
        within.rollbackToSavepoint(beginning);
        return switch (answer.getStatus()) {
            case 302 ->
                Visit.asksToSignIn(answer) ? Outcome.ASKED_TO_SIGN_IN : wrote ? Outcome.DONE : Outcome.NOTHING_DONE;
            case 404 -> Outcome.NOT_FOUND;
            case 409 -> Outcome.REFUSED;
            default -> throw new IllegalStateException(who + " at " + address + ": " + answer.getStatus());
        };
    }

    /** @param until where the log of the database stood when they were counted: if it stands there still, nothing was written */
    private record Rows(String until, long written) {}

    /** Since it was asked before: it is asked after each act, for what was undone was written, too. */
    private boolean wroteSomething() {
        var before = rows;
        // each table is asked: the view of them all asks four times as long
        rows = jdbc.sql("""
                with log as materialized (select pg_current_wal_insert_lsn() as until)
                select until, case when until = cast(:until as pg_lsn) then :written else (
                    select coalesce(sum(pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
                        + pg_stat_get_xact_tuples_deleted(oid)), 0)
                    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace) end as written
                from log
                """)
                .param("until", before.until())
                .param("written", before.written())
                .query((row, n) -> new Rows(row.getString("until"), row.getLong("written")))
                .single();
        return rows.written() > before.written();
    }
}

package fr.maillage.directory.territory;

import fr.maillage.directory.formats.Refusal;
import fr.maillage.directory.territory.official.Tally;
import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Imports of the geography and how far they are. A state changes only from {@code working}. */
@Component
class GeographyRuns {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    GeographyRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long open(GeographyRun.What what, String origin, long account) {
        return jdbc.sql("""
                insert into geography_run (what, origin, account_id) values (:what, :origin, :account) returning id
                """)
                .param("what", what.code())
                .param("origin", origin)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    GeographyRun get(long id) {
        return jdbc.sql("select * from geography_run where id = :id")
                .param("id", id)
                .query(this::run)
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<GeographyRun> latest() {
        return jdbc.sql("select * from geography_run order by id desc limit 1")
                .query(this::run)
                .optional();
    }

    /**
     * Until the end of the transaction, {@link #sweep} sees that somebody works on it.
     *
     * @return false where it was given up meanwhile
     */
    boolean hold(long id) {
        return jdbc.sql("select 1 from geography_run where id = :id and state = 'working' for key share")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Seen at once, whatever becomes of the transaction around it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(long id, int read) {
        jdbc.sql("update geography_run set read = :read where id = :id and state = 'working'")
                .param("read", read)
                .param("id", id)
                .update();
    }

    void done(long id, Tally tally) {
        end(id, "done", json.writeValueAsString(tally), null);
    }

    void refuse(long id, Refusal refusal) {
        end(id, "refused", null, json.writeValueAsString(refusal));
    }

    private void end(long id, String state, @Nullable String tally, @Nullable String refusal) {
        jdbc.sql("""
                update geography_run set state = :state, tally = :tally::jsonb, refusal = :refusal::jsonb,
                    ended_at = clock_timestamp()
                where id = :id and state = 'working'
                """)
                .param("state", state)
                .param("tally", tally)
                .param("refusal", refusal)
                .param("id", id)
                .update();
    }

    /** Ends those whose node stopped in the middle; a minute is left to one that is only about to begin. */
    @EventListener(ApplicationReadyEvent.class)
    public void sweep() {
        jdbc.sql("""
                update geography_run set state = 'interrupted', ended_at = clock_timestamp()
                where id in (select id from geography_run
                             where state = 'working' and started_at < now() - interval '1 minute'
                             for update skip locked)
                """).update();
    }

    private GeographyRun run(ResultSet row, int number) throws SQLException {
        String tally = row.getString("tally");
        String refusal = row.getString("refusal");
        return new GeographyRun(
                row.getLong("id"),
                GeographyRun.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                row.getString("origin"),
                GeographyRun.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("read"),
                tally == null ? null : json.readValue(tally, Tally.class),
                refusal == null ? null : json.readValue(refusal, Refusal.class),
                row.getObject("started_at", OffsetDateTime.class).toInstant());
    }
}

package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Refusal;
import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Runs and their states. A state changes only from the one it must come from: two clicks are one act. */
@Component
class ImportRuns {
    private static final String END = ", ended_at = clock_timestamp()";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long open(@Nullable Format format, String origin, @Nullable Long account) {
        return jdbc.sql("""
                insert into import_run (format, origin, account_id, state)
                values (:format, :origin, :account, 'reading') returning id
                """)
                .param("format", format == null ? null : code(format))
                .param("origin", origin)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    ImportRun get(long id) {
        return jdbc.sql("select * from import_run where id = :id")
                .param("id", id)
                .query(this::run)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first, those before a given one. */
    List<ImportRun> before(long id, int most) {
        return jdbc.sql("select * from import_run where id < :id order by id desc limit :most")
                .param("id", id)
                .param("most", most)
                .query(this::run)
                .list();
    }

    int working() {
        return jdbc.sql("select count(*) from import_run where state in ('reading', 'writing')")
                .query(Integer.class)
                .single();
    }

    void recognise(long id, Format format) {
        jdbc.sql("update import_run set format = :format where id = :id")
                .param("format", code(format))
                .param("id", id)
                .update();
    }

    /** False when the run was given up meanwhile. */
    boolean progress(long id, int read, int refused, int unnamed, int remarks) {
        return jdbc.sql("""
                update import_run set read = :read, refused = :refused, unnamed = :unnamed, remarks = :remarks
                where id = :id and state = 'reading'
                """)
                        .param("read", read)
                        .param("refused", refused)
                        .param("unnamed", unnamed)
                        .param("remarks", remarks)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean preview(long id, RunState from, int staged, Counts counts, @Nullable Refusal reason) {
        return jdbc.sql("""
                update import_run set state = 'previewed', staged = :staged, refusal = :reason::jsonb,
                    created = :created, changed = :changed, unchanged = :unchanged, disappeared = :disappeared
                where id = :id and state = :from
                """)
                        .param("staged", staged)
                        .param("reason", reason == null ? null : json.writeValueAsString(reason))
                        .param("created", counts.created())
                        .param("changed", counts.changed())
                        .param("unchanged", counts.unchanged())
                        .param("disappeared", counts.disappeared())
                        .param("from", from.code())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean confirm(long id, boolean complete) {
        return jdbc.sql("""
                update import_run set state = 'writing', complete = :complete, refusal = null
                where id = :id and state = 'previewed'
                """).param("complete", complete).param("id", id).update() == 1;
    }

    void finish(long id, RunState from, Counts counts) {
        jdbc.sql("""
                update import_run set state = 'done', created = :created, changed = :changed,
                    unchanged = :unchanged, disappeared = :disappeared
                """ + END + " where id = :id and state = :from")
                .param("from", from.code())
                .param("created", counts.created())
                .param("changed", counts.changed())
                .param("unchanged", counts.unchanged())
                .param("disappeared", counts.disappeared())
                .param("id", id)
                .update();
    }

    void refuse(long id, Refusal reason) {
        jdbc.sql("update import_run set state = 'refused', refusal = :reason::jsonb" + END
                        + " where id = :id and state in ('reading', 'writing')")
                .param("reason", json.writeValueAsString(reason))
                .param("id", id)
                .update();
    }

    boolean abandon(long id, RunState from) {
        return jdbc.sql("update import_run set state = 'abandoned'" + END + " where id = :id and state = :from")
                        .param("id", id)
                        .param("from", from.code())
                        .update()
                == 1;
    }

    /** Runs that may need sweeping: in somebody's hands, or previews that have waited for this many days. */
    List<ImportRun> unfinished(int days) {
        return jdbc.sql("""
                select * from import_run where state in ('reading', 'writing')
                    or state = 'previewed' and started_at < now() - make_interval(days => :days)
                """).param("days", days).query(this::run).list();
    }

    private ImportRun run(ResultSet row, int number) throws SQLException {
        String format = row.getString("format");
        String refusal = row.getString("refusal");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new ImportRun(
                row.getLong("id"),
                format == null ? null : Format.valueOf(format.toUpperCase(Locale.ROOT)),
                row.getString("origin"),
                row.getObject("account_id", Long.class),
                RunState.of(row.getString("state")),
                refusal == null ? null : json.readValue(refusal, Refusal.class),
                row.getInt("read"),
                row.getInt("refused"),
                row.getInt("unnamed"),
                row.getInt("remarks"),
                row.getInt("staged"),
                new Counts(
                        row.getInt("created"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("disappeared")),
                row.getBoolean("complete"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant());
    }

    private static String code(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }
}

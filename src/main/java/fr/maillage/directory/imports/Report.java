package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Remark;
import fr.maillage.directory.formats.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What runs said about the lines of their files, as people read it. */
@Component
public class Report {
    /** More remarks than anyone reads are counted, not kept: a hostile file must not fill the disk. */
    static final int MOST = 100_000;

    private static final String SELECTED = """
            select position, line, field, severity, found, expected, arguments, kept from import_remark
            where run_id = :run and position > :after and (:severity::text is null or severity = :severity)
            order by position
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Report(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A remark in the report.
     *
     * @param position its rank, by which the next page goes on
     * @param kept whether the field keeps what its source said before
     */
    public record Line(int position, Remark remark, boolean kept) {}

    List<Line> after(long run, @Nullable Severity severity, int position, int most) {
        return select(SELECTED + " limit " + most, run, severity, position)
                .query(this::line)
                .list();
    }

    /** All of it, a thousand lines at a time. */
    void each(long run, @Nullable Severity severity, Consumer<Line> sink) {
        int position = 0;
        List<Line> lines;
        do {
            lines = after(run, severity, position, 1_000);
            for (Line line : lines) {
                sink.accept(line);
                position = line.position();
            }
        } while (!lines.isEmpty());
    }

    int count(long run, Severity severity) {
        return jdbc.sql("select count(*) from import_remark where run_id = :run and severity = :severity")
                .param("run", run)
                .param("severity", code(severity))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec select(String sql, long run, @Nullable Severity severity, int after) {
        return jdbc.sql(sql)
                .param("run", run)
                .param("severity", severity == null ? null : code(severity))
                .param("after", after);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        String found = row.getString("found");
        var remark = new Remark(
                row.getLong("line"),
                row.getString("field"),
                found == null ? "" : found,
                row.getString("expected"),
                List.of(json.readValue(row.getString("arguments"), Object[].class)),
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)));
        return new Line(row.getInt("position"), remark, row.getBoolean("kept"));
    }

    static String code(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}

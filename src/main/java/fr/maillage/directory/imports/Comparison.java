package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.mapping.Mapping;
import fr.maillage.directory.mapping.RecordJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the rows of a run would change in the directory. Only asks; never writes. */
@Component
class Comparison {
    /** An entry {@code e} that row {@code r} changes. */
    static final String CHANGES = "(e.fingerprint is distinct from r.fingerprint or e.disappeared_at is not null)";

    static final String SAME_RECORD = "e.source = r.source and e.kind = :kind and e.source_id = r.source_id";

    /**
     * Entries {@code e} that the file lacks though it speaks for them: of a source it holds, in a département where it
     * holds records of that source, not just a stray one. A source that never says where is compared as a whole. Where
     * lines do not tell which record they are, any entry that seems to be lacking may be one of them: none is.
     */
    static final String LACKING = """
            e.kind = :kind and e.disappeared_at is null
            and (e.source, departement(e.commune, e.postcode)) in (select source, departement from scope)
            and not exists (select from import_row r where r.run_id = :run and r.source_id = e.source_id and r.source = e.source)
            and not exists (select from import_refused r where r.run_id = :run and r.source_id = e.source_id)
            and not exists (select from import_run u where u.id = :run and u.unnamed > 0)
            """;

    static final String SCOPE = """
            with covered as (
                select source, departement(commune, postcode) as departement, count(*) as rows
                from import_row where run_id = :run group by 1, 2),
            known as (
                select source, departement(commune, postcode) as departement, count(*) as entries
                from entry where kind = :kind and disappeared_at is null and source in (select source from covered)
                group by 1, 2),
            scope as (
                select c.source, c.departement from covered c join known k using (source, departement)
                where c.rows * 10 >= k.entries and (c.departement <> '' or not exists (
                    select from covered o where o.source = c.source and o.departement <> '')))
            """;

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int staged(long run) {
        return jdbc.sql("select count(*) from import_row where run_id = :run")
                .param("run", run)
                .query(Integer.class)
                .single();
    }

    Counts counts(long run, Format format) {
        int disappeared = ask(SCOPE + "select count(*) from entry e where " + LACKING, run, format)
                .query(Integer.class)
                .single();
        return ask("""
                        select count(*) filter (where e.id is null) as created,
                            count(*) filter (where e.id is not null and %1$s) as changed,
                            count(*) filter (where e.id is not null and not %1$s) as unchanged
                        from import_row r left join entry e on %2$s
                        where r.run_id = :run
                        """.formatted(CHANGES, SAME_RECORD), run, format)
                .query((row, n) ->
                        new Counts(row.getInt("created"), row.getInt("changed"), row.getInt("unchanged"), disappeared))
                .single();
    }

    /** The first records that would change, in the order of the file. */
    List<Change> changes(long run, Format format, int most) {
        return ask("""
                        select r.position, r.source_id, r.name, e.id, e.record::text as before, r.record::text as after,
                            e.disappeared_at is not null as returns
                        from import_row r join entry e on %2$s
                        where r.run_id = :run and %1$s order by r.position limit :most
                        """.formatted(CHANGES, SAME_RECORD), run, format)
                .param("most", most)
                .query((row, n) -> change(row, format))
                .list();
    }

    /** The names of the first records that are new. */
    List<String> created(long run, Format format, int most) {
        return ask("""
                        select r.name from import_row r where r.run_id = :run and not exists (
                            select from entry e where %s) order by r.position limit :most
                        """.formatted(SAME_RECORD), run, format)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The names of the first entries that the file lacks. */
    List<String> lacking(long run, Format format, int most) {
        return ask(SCOPE + "select e.name from entry e where " + LACKING + " order by e.name limit :most", run, format)
                .param("most", most)
                .query((row, n) -> row.getString(1))
                .list();
    }

    private JdbcClient.StatementSpec ask(String sql, long run, Format format) {
        return jdbc.sql(sql).param("run", run).param("kind", Mapping.of(format).kind());
    }

    private static Change change(ResultSet row, Format format) throws SQLException {
        String id = row.getString("source_id");
        return Change.between(
                row.getLong("position"),
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("returns"),
                RecordJson.read(format, id, row.getString("before")),
                RecordJson.read(format, id, row.getString("after")));
    }
}

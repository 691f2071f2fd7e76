package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.mapping.Mapping;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of a run into the directory, a few statements whatever their number. Runs in the transaction of its
 * caller. Entries are never deleted; where they were merged, who keeps them, who checked them, and columns that a person
 * corrected stay as they are.
 */
@Component
class Merge {
    /** Entries: enough to change how the database should look for them. */
    private static final int MANY = 500;

    private final JdbcClient jdbc;

    Merge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Counts write(long run, Format format, boolean complete, Counts expected) {
        // First, while the directory is what the preview was made from, and what the database knows of it is true.
        int disappeared = complete
                ? write(
                        Comparison.SCOPE + "update entry e set disappeared_at = now(), updated_at = now() where "
                                + Comparison.LACKING,
                        run,
                        format)
                : 0;
        int changed = write(
                """
                update entry e set %s,
                    parent_id = case when e.parent_source_id is distinct from r.parent_source_id
                        and not 'parent_id' = any(e.kept) then null else e.parent_id end,
                    disappeared_at = null, updated_at = now()
                from import_row r where r.run_id = :run and %s and %s
                """.formatted(EntryColumns.assignments(), Comparison.SAME_RECORD, Comparison.CHANGES), run, format);
        int created = write("""
                insert into entry (kind, %1$s) select :kind, %1$s from import_row r
                where r.run_id = :run and not exists (select from entry e where %2$s) order by r.position
                """.formatted(EntryColumns.all(), Comparison.SAME_RECORD), run, format);
        joinOrganisations();
        if (created + changed >= MANY) {
            jdbc.sql("select know_directory()").query((row, n) -> n).list();
        }
        return new Counts(created, changed, expected.unchanged(), disappeared);
    }

    /** Services and their organisations come in separate files, in any order: whoever comes second makes the link. */
    private void joinOrganisations() {
        jdbc.sql("""
                update entry e set parent_id = o.id, updated_at = now()
                from entry o
                where e.parent_id is null and e.parent_source_id is not null and not 'parent_id' = any(e.kept)
                    and o.kind = 'organisation' and o.source = e.source and o.source_id = e.parent_source_id
                """).update();
    }

    void clear(long run) {
        for (String table : List.of("import_row", "import_refused")) {
            jdbc.sql("delete from " + table + " where run_id = :run")
                    .param("run", run)
                    .update();
        }
    }

    private int write(String sql, long run, Format format) {
        // Plans kept from when the directory was small would read it whole for each of its new rows.
        jdbc.sql("discard plans").update();
        return jdbc.sql(sql)
                .param("run", run)
                .param("kind", Mapping.of(format).kind())
                .update();
    }
}

package fr.maillage.directory.imports;

import fr.maillage.directory.formats.Format;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports small files of the source "essai" there and then, and takes everything away afterwards. */
@Component
@Profile("test")
public class Trial {
    static final String HEADER =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,latitude,longitude,telephone,source,date_maj,services\n";

    private final Imports imports;
    private final ImportRuns runs;
    private final JdbcClient jdbc;

    Trial(Imports imports, ImportRuns runs, JdbcClient jdbc) {
        this.imports = imports;
        this.runs = runs;
        this.jdbc = jdbc;
    }

    public static String place(String id, String name) {
        return id + ",00000000000000," + name
                + ",Gourin,56110,56066,1 rue de l'Essai,48.140133,-3.605221,+33297000000,essai,2024-08-01,"
                + "Aide aux démarches administratives|Loisirs et créations numériques\n";
    }

    public static String places(String... rows) {
        return HEADER + String.join("", rows);
    }

    public static String organisation(String id, String name) {
        return """
                {"source": "essai", "id": "%s", "nom": "%s", "date_maj": "2024-08-01", "code_insee": "56066"}""".formatted(id, name);
    }

    public static String service(String id, String organisation) {
        return """
                {"source": "essai", "structure_id": "%s", "id": "%s", "nom": "Accompagnement", "date_maj": "2024-08-01",
                 "description": "Accompagnement aux démarches", "frais": "gratuit", "publics": ["tous-publics"]}""".formatted(organisation, id);
    }

    public static String array(String... objects) {
        return Arrays.stream(objects).collect(Collectors.joining(",\n", "[", "]"));
    }

    public ImportRun preview(String content) {
        return preview(content.getBytes(StandardCharsets.UTF_8), null);
    }

    public ImportRun preview(byte[] content, @Nullable Format format) {
        return runs.get(
                imports.start(new ImportSource.Upload(file(content), "essai.csv"), format, null, Runnable::run));
    }

    public ImportRun confirm(ImportRun run) {
        imports.confirm(runs.get(run.id()), true, "test", Runnable::run);
        return runs.get(run.id());
    }

    public ImportRun write(String content) {
        return confirm(preview(content));
    }

    /** Imports real records; {@link #clear()} takes away every entry of their sources too. */
    public void takeAs(byte[] content, Format format) {
        confirm(preview(content, format));
    }

    static Path file(byte[] content) {
        try {
            return Files.write(Files.createTempFile("essai", null), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that entries of the trial say, to compare before and after. */
    public List<String> entries() {
        return jdbc.sql("select e::text from entry e where source = 'essai' order by kind, source_id")
                .query((row, n) -> row.getString(1))
                .list();
    }

    <T> T of(String sourceId, String column, Class<T> type) {
        return jdbc.sql("select " + column + " from entry where source = 'essai' and source_id = :id")
                .param("id", sourceId)
                .query(type)
                .single();
    }

    int waiting() {
        return jdbc.sql("select count(*) from import_row").query(Integer.class).single();
    }

    public void clear() {
        jdbc.sql("update entry set parent_id = null, merged_into = null where source <> 'maillage'")
                .update();
        jdbc.sql("delete from entry where source <> 'maillage'").update();
        jdbc.sql("delete from import_run").update();
    }
}

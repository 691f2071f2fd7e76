package fr.maillage.directory.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import picocli.CommandLine;

@MaillageTest
@Transactional
class TerritoryCommandsTest {
    private static final String OUTLINE = """
            {"type": "Feature", "properties": {"code": "97617"}, "geometry":
              {"type": "Polygon", "coordinates": [[[45.1, -12.8], [45.2, -12.8], [45.2, -12.7], [45.1, -12.8]]]}}
            """;

    @Autowired
    TerritoriesCommand territories;

    @Autowired
    OutlinesCommand outlines;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    @Test
    void the_journal_tells_what_was_imported_from_the_command_line() throws IOException {
        jdbc.sql(
                        "insert into territory (kind, code, name) values ('commune', '97617', 'Tsingoni') on conflict do nothing")
                .update();
        assertThat(run(outlines, OUTLINE)).isZero();
        assertThat(acts()).isEqualTo(1);
    }

    @Test
    void nothing_is_told_where_nothing_could_be_taken() throws IOException {
        assertThat(run(outlines, "[]")).isEqualTo(1);
        assertThat(run(territories, "not a list")).isEqualTo(1);
        assertThat(said.toString()).isNotBlank();
        assertThat(acts()).isZero();
    }

    private int run(Object command, String content) throws IOException {
        Path file = Files.writeString(folder.resolve("file"), content);
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said, true))
                .execute(file.toString());
    }

    private int acts() {
        return jdbc.sql("""
                select count(*) from journal_entry
                where actor = 'command line' and act = 'territories imported' and at > now()
                """).query(Integer.class).single();
    }
}

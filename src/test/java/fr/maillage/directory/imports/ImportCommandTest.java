package fr.maillage.directory.imports;

import static fr.maillage.directory.imports.Trial.place;
import static fr.maillage.directory.imports.Trial.places;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import picocli.CommandLine;

@MaillageTest
class ImportCommandTest {
    @Autowired
    private ImportCommand command;

    @Autowired
    private Trial trial;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void a_dry_run_tells_and_writes_nothing() {
        var out = new StringWriter();
        assertThat(run(out, places(place("a", "Un").replace("48.140133", "nord")), "--dry-run"))
                .isZero();
        assertThat(out.toString()).contains("2 latitude", "nord").containsPattern("1 +(Nouvelles|New)");
        assertThat(trial.entries()).isEmpty();
        assertThat(trial.waiting()).isZero();
    }

    @Test
    void yes_writes_without_asking() {
        assertThat(run(new StringWriter(), places(place("a", "Un")), "--yes")).isZero();
        assertThat(trial.entries()).hasSize(1);
        assertThat(run(new StringWriter(), places(place("a", "Un")), "--yes")).isZero();
        assertThat(trial.entries()).hasSize(1);
    }

    @Test
    void a_refused_file_ends_with_words_and_a_failure() {
        var out = new StringWriter();
        assertThat(run(out, "%PDF-1.7", "--yes")).isEqualTo(1);
        assertThat(out.toString()).contains("PDF");
    }

    private int run(StringWriter out, String content, String option) {
        String file = Trial.file(content.getBytes(StandardCharsets.UTF_8)).toString();
        return new CommandLine(command).setOut(new PrintWriter(out)).execute("places", file, option);
    }
}

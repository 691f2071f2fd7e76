package fr.maillage.directory.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.exports.Export;
import fr.maillage.directory.exports.Exports;
import fr.maillage.directory.imports.Counts;
import fr.maillage.directory.imports.RunState;
import fr.maillage.directory.imports.Trial;
import fr.maillage.directory.search.Question;
import fr.maillage.testing.MaillageTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class DemoRoundTripTest {
    @Autowired
    private DemoEntries entries;

    @Autowired
    private Exports exports;

    @Autowired
    private Trial trial;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void the_demonstration_alone() {
        clear();
        entries.fill();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from favourite").update();
        trial.clear();
        jdbc.sql("delete from entry").update();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLACES", "PLACES_TABLE", "ORGANISATIONS", "SERVICES"})
    void what_the_demonstration_exports_comes_back_as_known(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        int written = exports.write(export, Question.EVERYTHING, out);
        assertThat(written).isPositive();
        var run = trial.preview(out.toByteArray(), export.format());
        assertThat(run.counts()).isEqualTo(new Counts(0, 0, written, 0));
        assertThat(run.state()).isEqualTo(RunState.DONE);
    }
}

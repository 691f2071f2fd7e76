package fr.maillage.directory.imports;

import static fr.maillage.directory.imports.Trial.place;
import static fr.maillage.directory.imports.Trial.places;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class RecoveryTest {
    @Autowired
    private Trial trial;

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRuns runs;

    @Autowired
    private RunLocks locks;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void a_run_whose_node_died_is_abandoned_at_the_next_start() {
        ImportRun run = trial.preview(places(place("a", "Un")));
        set(run, "reading");
        imports.sweep();
        assertThat(runs.get(run.id()).state()).isEqualTo(RunState.ABANDONED);
        assertThat(trial.waiting()).isZero();
    }

    @Test
    void a_run_that_another_node_works_on_is_left_alone() {
        ImportRun run = trial.preview(places(place("a", "Un")));
        set(run, "writing");
        try (var work = locks.hold(run.id())) {
            imports.sweep();
            assertThat(runs.get(run.id()).state()).isEqualTo(RunState.WRITING);
        }
        imports.sweep();
        assertThat(runs.get(run.id()).state()).isEqualTo(RunState.ABANDONED);
    }

    @Test
    void a_preview_waits_for_a_week_and_no_longer() {
        ImportRun run = trial.preview(places(place("a", "Un")));
        imports.sweep();
        assertThat(runs.get(run.id()).state()).isEqualTo(RunState.PREVIEWED);
        jdbc.sql("update import_run set started_at = now() - interval '8 days'").update();
        imports.sweep();
        assertThat(runs.get(run.id()).state()).isEqualTo(RunState.ABANDONED);
        assertThat(trial.waiting()).isZero();
    }

    @Test
    void a_run_given_up_while_it_is_read_stops_and_leaves_nothing() {
        List<Runnable> later = new ArrayList<>();
        long id = imports.start(
                new ImportSource.Upload(
                        Trial.file(places(place("a", "Un")).getBytes(StandardCharsets.UTF_8)), "essai.csv"),
                null,
                null,
                later::add);
        assertThat(imports.abandon(runs.get(id))).isTrue();
        later.forEach(Runnable::run);
        assertThat(runs.get(id).state()).isEqualTo(RunState.ABANDONED);
        assertThat(trial.waiting()).isZero();
        assertThat(locks.isHeld(id)).isFalse();
    }

    private void set(ImportRun run, String state) {
        jdbc.sql("update import_run set state = :state where id = :id")
                .param("state", state)
                .param("id", run.id())
                .update();
    }
}

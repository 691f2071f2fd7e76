package fr.maillage.directory.imports;

import static fr.maillage.directory.imports.Trial.array;
import static fr.maillage.directory.imports.Trial.organisation;
import static fr.maillage.directory.imports.Trial.place;
import static fr.maillage.directory.imports.Trial.places;
import static fr.maillage.directory.imports.Trial.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Severity;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class ImportsTest {
    @Autowired
    private Trial trial;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Report report;

    @Autowired
    private Comparison comparison;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void a_preview_counts_and_writes_nothing() {
        ImportRun run = trial.preview(places(place("a", "Un"), place("b", "Deux")));
        assertThat(run.state()).isEqualTo(RunState.PREVIEWED);
        assertThat(run.format()).isEqualTo(Format.PLACES);
        assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(trial.entries()).isEmpty();
    }

    @Test
    void a_confirmed_import_writes_what_its_preview_said() {
        ImportRun run = trial.write(places(place("a", "Un"), place("b", "Deux")));
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(trial.of("a", "name", String.class)).isEqualTo("Un");
        assertThat(trial.of("a", "array_to_string(themes, '|')", String.class))
                .isEqualTo("numerique--acceder-a-des-services-en-ligne"
                        + "|difficultes-administratives-ou-juridiques--accompagnement-aux-demarches-administratives"
                        + "|Loisirs et créations numériques");
        assertThat(trial.waiting()).isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where subject = :subject")
                        .param("subject", "import/" + run.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_same_file_twice_changes_nothing() {
        String file = places(place("a", "Un"), place("b", "Deux"));
        trial.write(file);
        var before = trial.entries();
        ImportRun again = trial.preview(file);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(again.state()).isEqualTo(RunState.DONE);
        assertThat(again.endedAt()).isNotNull();
        assertThat(trial.waiting()).isZero();
        assertThat(trial.confirm(again).state()).isEqualTo(RunState.DONE);
        assertThat(trial.entries()).isEqualTo(before);
    }

    @Test
    void a_file_of_which_nothing_can_be_taken_ends_by_itself_with_its_report() {
        ImportRun run = trial.preview(places(place("", "Sans identifiant")));
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.figuresTitle()).isEqualTo("imports.done.nothing.none");
        assertThat(report.count(run.id(), Severity.REFUSED)).isEqualTo(1);
    }

    @Test
    void a_preview_that_another_import_wrote_meanwhile_has_nothing_left_to_write() {
        ImportRun first = trial.preview(places(place("a", "Un")));
        trial.confirm(trial.preview(places(place("a", "Un"))));
        ImportRun late = trial.confirm(first);
        assertThat(late.state()).isEqualTo(RunState.DONE);
        assertThat(late.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(trial.waiting()).isZero();
    }

    @Test
    void a_value_that_cannot_be_taken_leaves_the_one_of_before() {
        trial.write(places(place("a", "Un"), place("b", "Deux")));
        String spoilt = places(place("a", "Trois").replace("48.140133", "nord"), place("b", "Deux"))
                .replace("+33297000000", "demander");
        ImportRun run = trial.preview(spoilt);
        assertThat(run.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(comparison.changes(run.id(), Format.PLACES, 10))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields()).containsExactly(new Change.FieldChange("nom", "Un", "Trois")));
        trial.confirm(run);
        assertThat(trial.of("a", "name", String.class)).isEqualTo("Trois");
        assertThat(trial.of("a", "latitude", Double.class)).isEqualTo(48.140133);
        assertThat(trial.of("a", "longitude", Double.class)).isEqualTo(-3.605221);
        assertThat(trial.of("a", "phone", String.class)).isEqualTo("+33297000000");

        ImportRun again = trial.preview(spoilt);
        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 0));
        assertThat(report.after(again.id(), null, 0, 10))
                .filteredOn(Report.Line::kept)
                .extracting(
                        line -> line.remark().position() + " " + line.remark().field())
                .containsExactlyInAnyOrder("2 latitude", "2 longitude", "2 telephone", "3 telephone");
    }

    @Test
    void what_has_moved_is_not_kept_where_it_was() {
        trial.write(places(place("a", "Un")));
        String moved = places(place("a", "Un"))
                .replace("Gourin", "Lorient")
                .replace("56110", "56100")
                .replace("56066", "??")
                .replace("48.140133", "nord")
                .replace("+33297000000", "demander");
        trial.write(moved);
        assertThat(trial.of("a", "city", String.class)).isEqualTo("Lorient");
        assertThat(trial.of("a", "latitude is null", Boolean.class)).isTrue();
        assertThat(trial.of("a", "phone", String.class)).isEqualTo("+33297000000");
        assertThat(trial.preview(moved).counts()).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void a_file_without_a_record_says_so() {
        ImportRun run = trial.preview(places());
        assertThat(run.state()).isEqualTo(RunState.DONE);
        assertThat(run.figuresTitle()).isEqualTo("imports.done.nothing.empty");
    }

    @Test
    void a_value_that_its_source_takes_back_is_emptied() {
        trial.write(places(place("a", "Un")));
        trial.write(places(place("a", "Un").replace("+33297000000", "")));
        assertThat(trial.of("a", "phone", String.class)).isEmpty();
    }

    @Test
    void what_was_spoilt_from_the_start_is_not_said_to_be_kept() {
        String spoilt = places(place("a", "Un").replace("+33297000000", "demander"));
        trial.write(spoilt);
        assertThat(report.after(trial.preview(spoilt).id(), null, 0, 10))
                .isNotEmpty()
                .noneMatch(Report.Line::kept);
    }

    @Test
    void a_change_is_shown_field_by_field() {
        trial.write(places(place("a", "Un"), place("b", "Deux")));
        ImportRun run = trial.preview(places(place("a", "Un"), place("b", "Trois")));
        assertThat(run.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(comparison.changes(run.id(), Format.PLACES, 10))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.position()).isEqualTo(3);
                    assertThat(change.fields()).containsExactly(new Change.FieldChange("nom", "Deux", "Trois"));
                });
    }

    @Test
    void a_record_gone_from_its_source_is_marked_and_comes_back() {
        String both = places(place("a", "Un"), place("b", "Deux"));
        trial.write(both);
        ImportRun without = trial.preview(places(place("a", "Un")));
        assertThat(without.counts()).isEqualTo(new Counts(0, 0, 1, 1));
        trial.confirm(without);
        assertThat(trial.of("b", "disappeared_at is not null", Boolean.class)).isTrue();
        assertThat(trial.preview(places(place("a", "Un"))).counts().disappeared())
                .isZero();

        ImportRun again = trial.write(both);
        assertThat(again.counts()).isEqualTo(new Counts(0, 1, 1, 0));
        assertThat(trial.of("b", "disappeared_at is null", Boolean.class)).isTrue();
    }

    @Test
    void another_departement_of_the_same_source_has_not_disappeared() {
        trial.write(places(place("a", "Un")));
        ImportRun elsewhere = trial.preview(places(elsewhere("b")));
        assertThat(elsewhere.counts()).isEqualTo(new Counts(1, 0, 0, 0));
    }

    @Test
    void a_stray_line_does_not_speak_for_its_departement() {
        String[] many = IntStream.range(0, 11)
                .mapToObj(i -> place("a" + i, "Lieu " + i))
                .toArray(String[]::new);
        trial.write(places(many));
        ImportRun stray = trial.preview(places(many[0], elsewhere("b")));
        assertThat(stray.counts()).isEqualTo(new Counts(1, 0, 1, 0));
    }

    @Test
    void a_place_in_a_district_of_paris_is_in_paris() {
        trial.write(places(place("p", "Un").replace("56110", "75018").replace("56066", "75118")));
        assertThat(trial.of("p", "commune", String.class)).isEqualTo("75056");
    }

    @Test
    void reports_are_forgotten_after_three_months_and_runs_after_two_years() {
        ImportRun recent = trial.write(places(place("a", "")));
        ImportRun old = trial.write(places(place("b", "")));
        ImportRun ancient = trial.write(places(place("c", "")));
        ended(old, "4 months");
        ended(ancient, "3 years");
        Forgetting.forget(jdbc);
        assertThat(report.after(recent.id(), Severity.REFUSED, 0, 10)).hasSize(1);
        assertThat(report.after(old.id(), Severity.REFUSED, 0, 10)).isEmpty();
        assertThat(jdbc.sql("select id from import_run").query(Long.class).list())
                .containsExactlyInAnyOrder(recent.id(), old.id());
    }

    private void ended(ImportRun run, String ago) {
        jdbc.sql("update import_run set ended_at = now() - cast(:ago as interval) where id = :id")
                .param("ago", ago)
                .param("id", run.id())
                .update();
    }

    private static String elsewhere(String id) {
        return place(id, "Ailleurs").replace("56110", "49000").replace("56066", "49007");
    }

    @Test
    void a_record_that_the_file_names_but_spoils_has_not_disappeared() {
        trial.write(places(place("a", "Un"), place("b", "Deux")));
        ImportRun run = trial.preview(places(place("a", "Un"), place("b", "")));
        assertThat(run.refused()).isEqualTo(1);
        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(report.after(run.id(), Severity.REFUSED, 0, 10))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.remark().position()).isEqualTo(3);
                    assertThat(line.remark().field()).isEqualTo("nom");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"", "b\",x"})
    void a_line_that_names_no_record_lets_nothing_disappear(String id) {
        trial.write(places(place("a", "Un"), place("b", "Deux"), place("c", "Trois")));
        ImportRun run = trial.preview(places(place("a", "Un"), place(id, "Deux")));
        assertThat(run.unnamed()).isEqualTo(1);
        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(trial.confirm(run).counts().disappeared()).isZero();
        assertThat(trial.of("b", "disappeared_at is null", Boolean.class)).isTrue();
        assertThat(trial.preview(places(place("a", "Un"))).counts().disappeared())
                .as("the same without the line")
                .isEqualTo(2);
    }

    @Test
    void an_object_that_names_no_record_lets_nothing_disappear() {
        trial.write(array(organisation("o", "Maison"), organisation("p", "Autre maison")));
        ImportRun run = trial.preview(array(organisation("o", "Maison"), "{\"nom\": \"Autre maison\"}", "3"));
        assertThat(run.unnamed()).isEqualTo(2);
        assertThat(run.counts()).isEqualTo(new Counts(0, 0, 1, 0));
    }

    @Test
    void services_that_came_first_find_their_organisation_when_it_comes() {
        trial.write(array(service("s", "o")));
        assertThat(trial.of("s", "parent_id is null", Boolean.class)).isTrue();
        trial.write(array(organisation("o", "Maison des services")));
        assertThat(trial.of("s", "parent_id", Long.class)).isEqualTo(trial.of("o", "id", Long.class));
    }

    @Test
    void a_service_follows_its_source_to_another_organisation() {
        trial.write(array(organisation("o", "Première maison"), organisation("p", "Seconde maison")));
        trial.write(array(service("s", "o")));
        trial.write(array(service("s", "p")));
        assertThat(trial.of("s", "parent_id", Long.class)).isEqualTo(trial.of("p", "id", Long.class));
    }

    @Test
    void what_people_corrected_or_merged_survives() {
        trial.write(places(place("a", "Un"), place("b", "Deux")));
        long kept = trial.of("a", "id", Long.class);
        jdbc.sql("update entry set phone = '+33612345678', kept = '{phone}' where id = :id")
                .param("id", kept)
                .update();
        jdbc.sql("update entry set merged_into = :into where source = 'essai' and source_id = 'b'")
                .param("into", kept)
                .update();
        trial.write(places(place("a", "Un autre nom"), place("b", "Deux autrement")));
        assertThat(trial.of("a", "name", String.class)).isEqualTo("Un autre nom");
        assertThat(trial.of("a", "phone", String.class)).isEqualTo("+33612345678");
        assertThat(trial.of("b", "merged_into", Long.class)).isEqualTo(kept);
    }

    @Test
    void a_refused_file_leaves_nothing_behind() {
        ImportRun run = trial.preview(array(organisation("o", "Maison")).replace("]", ", {\"source\": "));
        assertThat(run.state()).isEqualTo(RunState.REFUSED);
        assertThat(run.refusal()).isNotNull();
        assertThat(trial.waiting()).isZero();
        assertThat(trial.confirm(run).state()).isEqualTo(RunState.REFUSED);
        assertThat(trial.entries()).isEmpty();
    }

    @Test
    void two_confirmations_write_once() throws InterruptedException {
        ImportRun run = trial.preview(places(place("a", "Un")));
        Thread[] clicks = new Thread[4];
        for (int i = 0; i < clicks.length; i++) {
            clicks[i] = Thread.ofVirtual().start(() -> trial.confirm(run));
        }
        for (Thread click : clicks) {
            click.join();
        }
        assertThat(jdbc.sql("select count(*) from journal_entry where subject = :subject")
                        .param("subject", "import/" + run.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(trial.entries()).hasSize(1);
    }

    @Test
    void a_preview_that_another_import_outdated_is_shown_anew() {
        ImportRun first = trial.preview(places(place("a", "Un")));
        ImportRun second = trial.preview(places(place("a", "Un"), place("b", "Deux")));
        trial.confirm(second);
        ImportRun outdated = trial.confirm(first);
        assertThat(outdated.state()).isEqualTo(RunState.PREVIEWED);
        assertThat(outdated.counts()).isEqualTo(new Counts(0, 0, 1, 1));
        assertThat(outdated.refusal()).isNotNull();
        assertThat(trial.of("b", "disappeared_at is null", Boolean.class)).isTrue();
    }

    @Test
    void rows_that_the_database_lost_are_not_half_an_import() {
        ImportRun run = trial.preview(places(place("a", "Un"), place("b", "Deux")));
        jdbc.sql("delete from import_row where run_id = :run and source_id = 'b'")
                .param("run", run.id())
                .update();
        assertThat(trial.confirm(run).state()).isEqualTo(RunState.REFUSED);
        assertThat(trial.entries()).isEmpty();
    }

    @Test
    void the_format_is_told_by_the_file() {
        assertThat(trial.preview(array(organisation("o", "Maison"))).format()).isEqualTo(Format.ORGANISATIONS);
        assertThat(trial.preview(array(service("s", "o"))).format()).isEqualTo(Format.SERVICES);
        assertThat(trial.preview("\ufeff" + places(place("a", "Un"))).format()).isEqualTo(Format.PLACES);
        assertThat(trial.preview("%PDF-1.7".getBytes(StandardCharsets.UTF_8), null)
                        .state())
                .isEqualTo(RunState.REFUSED);
    }
}

package fr.maillage.directory.exports;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.Limits;
import fr.maillage.directory.formats.Reading;
import fr.maillage.directory.formats.SharedData;
import fr.maillage.directory.formats.SourceRecord;
import fr.maillage.directory.imports.Trial;
import fr.maillage.directory.search.Question;
import fr.maillage.testing.MaillageTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class RoundTripTest {
    @Autowired
    private Trial trial;

    @Autowired
    private Exports exports;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void places_come_back_field_by_field() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("mednum/lieux-mediation-numerique-56.csv"));
        assertRoundTrip(file, Format.PLACES, Export.PLACES);
        assertThat(records(written(Export.PLACES_TABLE), Format.PLACES)).isEqualTo(records(file, Format.PLACES));
    }

    @Test
    void organisations_come_back_field_by_field() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("data-inclusion/structures-56.json"));
        assertRoundTrip(file, Format.ORGANISATIONS, Export.ORGANISATIONS);
    }

    @Test
    void services_come_back_field_by_field() throws IOException {
        byte[] file = Files.readAllBytes(SharedData.file("data-inclusion/services-56.json"));
        assertRoundTrip(file, Format.SERVICES, Export.SERVICES);
    }

    @Test
    void a_correction_made_here_leaves_with_the_record() throws IOException {
        trial.write(Trial.places(Trial.place("a", "Un")));
        jdbc.sql("update entry set phone = '+33612345678', kept = '{phone}' where source = 'essai'")
                .update();
        SourceRecord record = records(written(Export.PLACES), Format.PLACES).stream()
                .filter(each -> each.id().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(record.text("telephone")).isEqualTo("+33612345678");
        assertThat(record.text("adresse")).isEqualTo("1 rue de l'Essai");
    }

    @Test
    void a_place_leaves_as_an_organisation_with_what_both_formats_say() throws IOException {
        trial.write(Trial.places(Trial.place("a", "Premier lieu")));
        SourceRecord record = records(written(Export.PLACES_AS_ORGANISATIONS), Format.ORGANISATIONS).stream()
                .filter(each -> each.id().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(record.text("nom")).isEqualTo("Premier lieu");
        assertThat(record.text("code_insee")).isEqualTo("56066");
        assertThat(record.value("siret")).isNull();
    }

    @Test
    void what_has_disappeared_or_was_merged_is_not_given_out() throws IOException {
        trial.write(Trial.places(Trial.place("a", "Un"), Trial.place("b", "Deux"), Trial.place("c", "Trois")));
        jdbc.sql("update entry set disappeared_at = now() where source = 'essai' and source_id = 'b'")
                .update();
        jdbc.sql("update entry set merged_into = (select id from entry where source = 'essai' and source_id = 'a')"
                        + " where source = 'essai' and source_id = 'c'")
                .update();
        assertThat(records(written(Export.PLACES), Format.PLACES))
                .filteredOn(record -> "essai".equals(record.text("source")))
                .extracting(SourceRecord::id)
                .containsExactly("a");
    }

    @Test
    void the_services_of_a_merged_organisation_leave_under_the_one_that_was_kept() throws IOException {
        long kept = organisation("gardee");
        long merged = organisation("fusionnee");
        jdbc.sql("update entry set merged_into = :kept where id = :merged")
                .param("kept", kept)
                .param("merged", merged)
                .update();
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, parent_id, parent_source_id, record)
                values ('service', 'essai', 's', 'Ateliers', :merged, 'fusionnee',
                        '{"source": "essai", "structure_id": "fusionnee", "id": "s", "nom": "Ateliers"}')
                """).param("merged", merged).update();
        assertThat(new String(written(Export.SERVICES), StandardCharsets.UTF_8))
                .contains("gardee")
                .doesNotContain("fusionnee");
    }

    private long organisation(String id) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name) values ('organisation', 'essai', :id, :id) returning id
                """).param("id", id).query(Long.class).single();
    }

    private void assertRoundTrip(byte[] file, Format format, Export export) throws IOException {
        List<SourceRecord> sent = records(file, format);
        assertThat(sent).isNotEmpty();
        trial.takeAs(file, format);
        assertThat(records(written(export), format)).isEqualTo(sent);
    }

    private byte[] written(Export export) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(export, Question.EVERYTHING, out);
        return out.toByteArray();
    }

    private static List<SourceRecord> records(byte[] file, Format format) {
        List<SourceRecord> records = new ArrayList<>();
        var outcome = format.read(new ByteArrayInputStream(file), Limits.standard(), reading -> {
            if (reading instanceof Reading.Accepted accepted) {
                records.add(accepted.record());
            }
        });
        assertThat(outcome.refusal())
                .as(new String(file, StandardCharsets.UTF_8))
                .isNull();
        return records;
    }
}

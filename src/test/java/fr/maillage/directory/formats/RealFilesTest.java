package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class RealFilesTest {

    @Test
    void all_of_morbihan_is_read_without_a_remark() throws IOException {
        Gathered file = read(Format.PLACES, "mednum/lieux-mediation-numerique-56.csv");

        assertThat(file.said()).isEmpty();
        assertThat(file.outcome()).isEqualTo(new Outcome(33, 0, 0, null));
    }

    @Test
    void all_of_maine_et_loire_is_read_without_a_remark() throws IOException {
        Gathered file = read(Format.PLACES, "mednum/lieux-mediation-numerique-49.csv");

        assertThat(file.outcome().accepted()).isEqualTo(331);
        assertThat(file.outcome().refused()).isZero();
        assertThat(file.remarks()).as("%s", file.remarks()).isEmpty();
    }

    @Test
    void the_example_of_the_standard_is_sound() throws IOException {
        Gathered file = read(Format.PLACES, "mednum/exemple-valide.csv");

        assertThat(file.outcome().accepted()).isOne();
        assertThat(file.remarks()).as("%s", file.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"56", "49"})
    void places_are_written_back_byte_for_byte(String departement) throws IOException {
        String name = "mednum/lieux-mediation-numerique-" + departement + ".csv";
        Gathered file = read(Format.PLACES, name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = Format.PLACES.exchange(out)) {
            for (SourceRecord place : file.records()) {
                writer.write(place);
            }
        }

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(SharedData.file(name)));
    }

    @ParameterizedTest
    @CsvSource({"ORGANISATIONS, data-inclusion/structures-56.json", "SERVICES, data-inclusion/services-56.json"})
    void data_inclusion_is_read_without_a_remark_and_written_back_as_the_same_tree(Format format, String name)
            throws IOException {
        Gathered file = read(format, name);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = format.exchange(out)) {
            for (SourceRecord place : file.records()) {
                writer.write(place);
            }
        }
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();

        assertThat(file.said()).isEmpty();
        assertThat(file.outcome().accepted()).isPositive();
        assertThat(exact.readTree(out.toByteArray()))
                .isEqualTo(exact.readTree(Files.readAllBytes(SharedData.file(name))));
    }

    private static Gathered read(Format format, String name) throws IOException {
        return Gathered.from(format, Files.readAllBytes(SharedData.file(name)));
    }
}

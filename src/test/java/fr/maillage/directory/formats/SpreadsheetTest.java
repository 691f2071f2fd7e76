package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"https://exemple.fr\")",
                "+33297000000",
                "-3.2",
                "'-3.2",
                "-3.2+1",
                "@SUM(A1)",
                "\t=1+1",
                "\r\n=1+1",
                " =1+1",
                "＝1+1",
                "'=1+1",
                "''=1+1",
                "'",
                "l'eau",
                "a;b,c\"d"
            })
    void a_dangerous_cell_is_guarded_and_comes_back_as_it_was(String text) throws IOException {
        SourceRecord place = placeNamed(text);
        byte[] table = written(true, place);

        assertThat(Gathered.from(Format.PLACES, table).only()).isEqualTo(place);
    }

    @Test
    void no_cell_of_the_table_begins_a_formula() throws IOException {
        String table = new String(written(true, placeNamed("=1+1")), StandardCharsets.UTF_8);

        assertThat(table)
                .startsWith("\ufeff\"id\";\"pivot\"")
                .contains(";\"'=1+1\";")
                .endsWith("\r\n");
        assertThat(table).contains(";\"'+33297000000\";").contains(";\"-3.206690\";");
    }

    @Test
    void the_exchange_file_is_exact() throws IOException {
        String file = new String(written(false, placeNamed("=1+1")), StandardCharsets.UTF_8);

        assertThat(file).contains(",=1+1,").contains(",+33297000000,").contains(",-3.206690,");
        assertThat(Gathered.from(Format.PLACES, file).only()).isEqualTo(placeNamed("=1+1"));
    }

    @Test
    void an_apostrophe_before_a_sign_survives_in_the_exchange_file() throws IOException {
        assertThat(Gathered.from(Format.PLACES, written(false, placeNamed("'=1+1")))
                        .only())
                .isEqualTo(placeNamed("'=1+1"));
    }

    private static SourceRecord placeNamed(String name) {
        var place = CsvText.place("telephone", "+33297000000");
        SourceRecord sound = Gathered.from(Format.PLACES, CsvText.file(CsvText.row(place, ",")))
                .only();
        Map<String, @Nullable Object> fields = new LinkedHashMap<String, @Nullable Object>(sound.fields());
        fields.put("nom", name);
        fields.put("frais_a_charge", List.of("Gratuit", "Payant"));
        return new SourceRecord(sound.id(), fields);
    }

    private static byte[] written(boolean spreadsheet, SourceRecord place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = spreadsheet ? Format.PLACES.spreadsheet(out) : Format.PLACES.exchange(out)) {
            writer.write(place);
        }
        return out.toByteArray();
    }
}

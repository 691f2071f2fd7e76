package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_will_do(String end) {
        String file = CsvText.file(CsvText.row("a"), CsvText.row("b")).replace("\r\n", end);

        assertThat(Gathered.from(Format.PLACES, file).ids()).containsExactly("a", "b");
        assertThat(Gathered.from(Format.PLACES, file).said()).isEmpty();
    }

    @Test
    void the_last_line_needs_no_end_and_a_byte_order_mark_does_no_harm() {
        String file = "\ufeff" + CsvText.header(",") + "\n" + CsvText.row("a");

        assertThat(Gathered.from(Format.PLACES, file).said()).isEmpty();
        assertThat(Gathered.from(Format.PLACES, file).ids()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void another_separator_is_found_from_the_header(String separator) {
        String file = CsvText.header(separator) + "\n" + CsvText.row(CsvText.place(), separator);

        assertThat(Gathered.from(Format.PLACES, file).said()).containsExactly("WARNED 0 - separator");
        assertThat(Gathered.from(Format.PLACES, file).only().text("nom")).isEqualTo("Médiathèque des Tilleuls");
    }

    @Test
    void the_separator_line_of_a_spreadsheet_is_passed_over() {
        String file = "sep=;\n" + CsvText.header(";") + "\n" + CsvText.row(CsvText.place(), ";");

        assertThat(Gathered.from(Format.PLACES, file).outcome().accepted()).isOne();
    }

    @Test
    void windows_1252_is_read_and_said_once() {
        byte[] file = CsvText.file(CsvText.row("a"), CsvText.row("b")).getBytes(WINDOWS);

        assertThat(Gathered.from(Format.PLACES, file).said()).containsExactly("WARNED 0 - encoding");
        assertThat(Gathered.from(Format.PLACES, file).records().getLast().text("adresse"))
                .isEqualTo("1 place de l’Église");
    }

    @Test
    void a_wrong_byte_in_a_utf_8_file_is_said_at_its_line() {
        String file = CsvText.file(
                CsvText.row("a"), CsvText.row("b").replace("Médiathèque", "M~diathèque"), CsvText.row("c"));
        byte[] bytes = new String(file.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                .replace('~', 'é')
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Gathered.from(Format.PLACES, bytes).said()).containsExactly("WARNED 3 - bytes");
        assertThat(Gathered.from(Format.PLACES, bytes).records())
                .extracting(record -> record.text("nom"))
                .containsOnly("Médiathèque des Tilleuls");
    }

    @Test
    void empty_lines_are_passed_over_and_counted() {
        String file = CsvText.file("", CsvText.row("a"), ",".repeat(31), "   ", CsvText.row("b"));
        Gathered read = Gathered.from(Format.PLACES, file);

        assertThat(read.ids()).containsExactly("a", "b");
        assertThat(read.said()).containsExactly("WARNED 0 - empty-lines");
        assertThat(read.remarks().getFirst().args()).containsExactly(3L);
    }

    @Test
    void an_identifier_met_before_is_refused_but_not_one_whose_record_was() {
        String broken = CsvText.row(CsvText.place("nom", ""), ",");
        Gathered file = Gathered.from(
                Format.PLACES, CsvText.file(broken, CsvText.row("lieu-1"), CsvText.row("lieu-1"), CsvText.row("b")));

        assertThat(file.said()).containsExactly("REFUSED 2 nom missing", "REFUSED 4 id duplicate-id");
        assertThat(file.ids()).containsExactly("lieu-1", "b");
    }

    @Test
    void text_in_quotes_keeps_its_line_breaks_and_lines_are_counted_as_an_editor_does() {
        String file = CsvText.file(
                CsvText.row(CsvText.place("presentation_detail", "Un \"lieu\",\nouvert"), ","),
                CsvText.row(CsvText.place("nom", ""), ","));
        Gathered read = Gathered.from(Format.PLACES, file);

        assertThat(read.only().text("presentation_detail")).isEqualTo("Un \"lieu\",\nouvert");
        assertThat(read.said()).containsExactly("REFUSED 4 nom missing");
    }

    @Test
    void a_quote_that_never_closes_costs_one_line() {
        String broken = CsvText.row("b").replace("Médiathèque", "\"Médiathèque");
        Gathered file = Gathered.from(Format.PLACES, CsvText.file(CsvText.row("a"), broken, CsvText.row("c")));

        assertThat(file.ids()).containsExactly("a", "c");
        assertThat(file.said()).containsExactly("REFUSED 3 - quotes");
    }

    @Test
    void text_after_a_closing_quote_costs_one_line() {
        String broken = CsvText.row("b").replace("Médiathèque des Tilleuls", "\"Médiathèque \"des Tilleuls\"\"");
        Gathered file = Gathered.from(Format.PLACES, CsvText.file(CsvText.row("a"), broken, CsvText.row("c")));

        assertThat(file.ids()).containsExactly("a", "c");
        assertThat(file.said()).containsExactly("REFUSED 3 - quotes");
    }

    @Test
    void too_many_broken_quotes_end_the_reading() {
        String file = CsvText.header(",") + "\n" + "a\",\"b\n".repeat(200_000);

        assertThat(Gathered.from(Format.PLACES, file).refusal()).isEqualTo("import.refusal.quotes");
    }

    @Test
    void a_row_with_too_few_or_too_many_cells_is_refused_but_empty_cells_at_its_end_are_not_counted() {
        Gathered file = Gathered.from(
                Format.PLACES, CsvText.file("a,b,c", CsvText.row("b") + ",surplus", CsvText.row("c") + ",,"));

        assertThat(file.said()).containsExactly("REFUSED 2 - cells", "REFUSED 3 - cells");
        assertThat(file.remarks().getFirst().args()).containsExactly(32, 3);
        assertThat(file.ids()).containsExactly("c");
    }

    @Test
    void unknown_and_repeated_columns_are_said_once() {
        String file = CsvText.header(",") + ",couleur,nom\n" + CsvText.row("a") + ",bleu,Autre\n" + CsvText.row("b")
                + ",vert,Autre\n";
        Gathered read = Gathered.from(Format.PLACES, file);

        assertThat(read.said())
                .containsExactlyInAnyOrder("WARNED 0 couleur unknown-field", "WARNED 0 nom repeated-column");
        assertThat(read.records()).extracting(record -> record.text("nom")).containsOnly("Médiathèque des Tilleuls");
    }

    @Test
    void a_missing_required_column_refuses_the_file_with_names() {
        Gathered file = Gathered.from(Format.PLACES, "id,nom\n1,Ici\n");

        assertThat(file.refusal()).isEqualTo("import.refusal.missing-columns");
        assertThat(file.refusalArguments()).startsWith("pivot, commune, code_postal, adresse, date_maj", "id, nom");
    }

    @Test
    void columns_may_come_in_any_order_and_case() {
        String file =
                "NOM,Id,pivot,commune,code_postal,adresse,date_maj\nIci,1,00000000000000,Gourin,56110,Rue,2024-01-01";

        assertThat(Gathered.from(Format.PLACES, file).only().text("nom")).isEqualTo("Ici");
    }

    @Test
    void a_line_of_50_megabytes_is_refused_alone_and_never_held() {
        var file = new java.io.SequenceInputStream(java.util.Collections.enumeration(java.util.List.of(
                new ByteArrayInputStream((CsvText.file(CsvText.row("a")) + "b,").getBytes(StandardCharsets.UTF_8)),
                new Endless('x', 50 << 20),
                new ByteArrayInputStream(("\r\n" + CsvText.row("c")).getBytes(StandardCharsets.UTF_8)))));
        Gathered read = Gathered.from(Format.PLACES, file, Limits.standard());

        assertThat(read.said()).containsExactly("REFUSED 3 - record-too-long");
        assertThat(read.ids()).containsExactly("a", "c");
    }
}

package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvValuesTest {

    @Test
    void a_sound_place_is_taken_without_a_remark_and_numbers_keep_their_scale() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.file(CsvText.row("lieu-1")));

        assertThat(file.said()).isEmpty();
        assertThat(file.outcome()).isEqualTo(new Outcome(1, 0, 0, null));
        assertThat(file.only().value("latitude")).isEqualTo(new BigDecimal("48.067600"));
        assertThat(file.only().value("date_maj")).isEqualTo(LocalDate.of(2024, 8, 1));
        assertThat(file.only().fields()).doesNotContainKey("telephone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    id;'';missing
                    nom;'  ';missing
                    commune;'';missing
                    """)
    void without_what_is_vital_a_place_is_refused(String column, String value, String key) {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with(column, value));

        assertThat(file.said()).containsExactly("REFUSED 2 " + column + " " + key);
        assertThat(file.records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    pivot;'';missing-kept
                    pivot;12345;pivot
                    code_postal;5611;postal-code
                    code_insee;20123;commune-code
                    adresse;'';missing-kept
                    date_maj;01/08/2024;date
                    date_maj;2024-02-30;date
                    telephone;12;phone
                    telephone;0262 12 34 56;phone
                    courriels;contact(at)exemple.fr;email
                    site_web;le site de la mairie;url
                    site_web;javascript:alert(1);url
                    site_web;https://mairie.test@exemple.test/;url
                    prise_rdv;https://;url
                    horaires;du lundi au vendredi;opening-hours
                    typologie;BISTROT;closed-list
                    services;Aide aux demarches;closed-list
                    """)
    void a_faulty_value_is_dropped_and_said(String column, String value, String key) {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with(column, value));

        assertThat(file.said()).containsExactly("WARNED 2 " + column + " " + key);
        assertThat(file.only().fields()).doesNotContainKey(column);
    }

    @Test
    void of_a_list_only_the_faulty_values_are_dropped() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("frais_a_charge", "Gratuit | Offert|Payant|Payant"));

        assertThat(file.said())
                .containsExactly("WARNED 2 frais_a_charge closed-list", "WARNED 2 frais_a_charge repeated-value");
        assertThat(file.remarks().getFirst().found()).isEqualTo("Offert");
        assertThat(file.only().texts("frais_a_charge")).containsExactly("Gratuit", "Payant");
    }

    @Test
    void a_summary_beyond_280_characters_is_dropped() {
        assertThat(Gathered.from(Format.PLACES, CsvText.with("presentation_resume", "a".repeat(280)))
                        .said())
                .isEmpty();
        assertThat(Gathered.from(Format.PLACES, CsvText.with("presentation_resume", "a".repeat(281)))
                        .said())
                .containsExactly("WARNED 2 presentation_resume too-long");
    }

    @Test
    void a_remark_shows_at_most_120_characters_of_what_was_found() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("courriels", "😀".repeat(300)));

        assertThat(file.remarks().getFirst().found())
                .hasSizeLessThanOrEqualTo(120)
                .endsWith("😀…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"02 97 07 59 15", "02.97.07.59.15", "0297075915", "+33 2 97 07 59 15"})
    void a_national_number_is_rewritten(String phone) {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("telephone", phone));

        assertThat(file.said()).containsExactly("WARNED 2 telephone phone-rewritten");
        assertThat(file.only().text("telephone")).isEqualTo("+33297075915");
    }

    @ParameterizedTest
    @ValueSource(strings = {"www.exemple.fr", "exemple.fr", "exemple.fr/aide?lieu=1", "médiathèque.exemple.fr:8080"})
    void a_site_without_its_beginning_is_completed(String site) {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("site_web", site));

        assertThat(file.said()).containsExactly("WARNED 2 site_web url-completed");
        assertThat(file.remarks().getFirst().args()).containsExactly("https://" + site);
        assertThat(file.only().texts("site_web")).containsExactly("https://" + site);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"contact@exemple.fr", "exemple", "javascript:alert(1)", "www.exemple.fr le matin", "1.5", "a..fr"
            })
    void what_is_no_site_is_not_made_one(String text) {
        assertThat(WebAddress.complete(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "48.0676, -3.2066, 48.0676, -3.2066, ",
        "-3.2066, 48.0676, 48.0676, -3.2066, coordinates-swapped",
        "-20.9, 55.45, -20.9, 55.45, ",
        "16.2, -61.5, 16.2, -61.5, ",
        "-22.27, 166.44, -22.27, 166.44, ",
        "'48,0676', -3.2066, 48.0676, -3.2066, decimal-comma",
        "52.52, 13.40, , , coordinates-outside",
        "0, 0, , , coordinates-outside",
        "1e99, -3.2, , , coordinates-outside",
    })
    void coordinates_lie_in_france(String lat, String lon, String keptLat, String keptLon, String key) {
        var place = CsvText.place("latitude", lat);
        place.put("longitude", lon);
        Gathered file = Gathered.from(Format.PLACES, CsvText.file(CsvText.row(place, ",")));

        assertThat(file.said()).isEqualTo(key == null ? List.of() : List.of("WARNED 2 latitude " + key));
        assertThat(file.only().value("latitude")).isEqualTo(keptLat == null ? null : new BigDecimal(keptLat));
        assertThat(file.only().value("longitude")).isEqualTo(keptLon == null ? null : new BigDecimal(keptLon));
    }

    @Test
    void half_a_position_is_no_position() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("longitude", ""));

        assertThat(file.said()).containsExactly("WARNED 2 latitude coordinates-half");
        assertThat(file.only().fields()).doesNotContainKeys("latitude", "longitude");
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000000, ''",
        "35600000028691, ''",
        "73282932000074, ''",
        "W561000000, ''",
        "73282932000075, siret-checksum",
        "35600000028693, siret-checksum"
    })
    void a_wrong_check_digit_is_said_and_the_identifier_kept(String pivot, String key) {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("pivot", pivot));

        assertThat(file.said()).isEqualTo(key.isEmpty() ? List.of() : List.of("WARNED 2 pivot " + key));
        assertThat(file.only().text("pivot")).isEqualTo(pivot);
    }

    @Test
    void invisible_characters_are_taken_out() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("nom", "Caf\u0000é\u0007"));

        assertThat(file.said()).containsExactly("WARNED 2 nom control-characters");
        assertThat(file.only().text("nom")).isEqualTo("Café");
        assertThat(Gathered.from(Format.PLACES, CsvText.with("nom", "\u0000")).said())
                .contains("REFUSED 2 nom missing");
    }

    @Test
    void a_flood_of_remarks_is_counted_rather_than_said() {
        Gathered file = Gathered.from(Format.PLACES, CsvText.with("services", "x|".repeat(1000)));

        assertThat(file.remarks()).hasSize(51);
        assertThat(file.remarks().getLast().key()).isEqualTo("import.remark.more");
        assertThat(file.remarks().getLast().args()).containsExactly(950);
    }
}

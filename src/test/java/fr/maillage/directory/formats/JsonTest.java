package fr.maillage.directory.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static String structure(String id, String more) {
        return "{\"source\": \"dora\", \"id\": \"%s\", \"nom\": \"Le Tournesol\", \"date_maj\": \"2025-02-14\"%s}"
                .formatted(id, more);
    }

    private static Gathered organisations(String json) {
        return Gathered.from(Format.ORGANISATIONS, json);
    }

    private static Gathered with(String field) {
        return organisations("[" + structure("a", ", " + field) + "]");
    }

    private static Gathered service(String field) {
        return Gathered.from(
                Format.SERVICES,
                "["
                        + structure("a", ", \"structure_id\": \"s\", \"description\": \"Un atelier par semaine\", ")
                                .replace("}", field + "}")
                        + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s,\n%s]", "%s\n%s", "%s %s", "\ufeff[%s, %s]\n"})
    void an_array_and_one_object_per_line_are_both_read(String frame) {
        Gathered file = organisations(frame.formatted(structure("a", ""), structure("b", ", \"siret\": null")));

        assertThat(file.ids()).containsExactly("a", "b");
        assertThat(file.said()).isEmpty();
        assertThat(file.records().getLast().fields()).containsEntry("siret", null);
    }

    @Test
    void an_empty_array_holds_nothing_to_say() {
        assertThat(organisations("[]").outcome()).isEqualTo(new Outcome(0, 0, 0, null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    "siret": "123";siret;siret
                    "siret": 12345678901234;siret;type-text
                    "courriel": "nulle part";courriel;email
                    "latitude": "48.1";latitude;type-number
                    "telephone": true;telephone;type-text
                    "telephone": {"numero": "12"};telephone;type-text
                    "reseaux_porteurs": "ccas-cias";reseaux_porteurs;type-list
                    "reseaux_porteurs": ["bistrot"];reseaux_porteurs;closed-list
                    "reseaux_porteurs": [["mdph"]];reseaux_porteurs;type-text
                    "description": "Non";description;too-short
                    "site_web": "ftp://exemple.fr";site_web;url
                    "horaires_accueil": "8h-12h";horaires_accueil;opening-hours
                    """)
    void a_faulty_value_is_dropped_and_said(String json, String field, String key) {
        Gathered file = with(json);

        assertThat(file.said()).containsExactly("WARNED 1 " + field + " " + key);
        assertThat(file.only().fields()).doesNotContainKey(field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    "nombre_semaines": 0;nombre_semaines;too-small
                    "nombre_semaines": 1.5;nombre_semaines;integer
                    "volume_horaire_hebdomadaire": -1;volume_horaire_hebdomadaire;too-small
                    "volume_horaire_hebdomadaire": 1e999999999;volume_horaire_hebdomadaire;decimal
                    "publics": [];publics;empty-list
                    "zone_eligibilite": ["Bretagne"];zone_eligibilite;zone
                    "type": "bal";type;closed-list
                    "frais": "cher";frais;closed-list
                    """)
    void services_have_rules_of_their_own(String json, String field, String key) {
        Gathered file = service(json);

        assertThat(file.said()).containsExactly("WARNED 1 " + field + " " + key);
        assertThat(file.only().fields()).doesNotContainKey(field);
    }

    @Test
    void everyone_does_not_go_with_others() {
        Gathered file = service("\"publics\": [\"tous-publics\", \"femmes\"]");

        assertThat(file.said()).containsExactly("WARNED 1 publics everyone-and-others");
        assertThat(file.only().texts("publics")).containsExactly("femmes");
    }

    @Test
    void without_what_is_vital_a_record_is_refused() {
        Gathered file = organisations(
                "[{\"id\": \"a\", \"nom\": \"ab\", \"date_maj\": \"hier\"}, 12, [1, [2]], " + structure("b", "") + "]");

        assertThat(file.said())
                .containsExactly(
                        "REFUSED 1 source missing",
                        "REFUSED 1 nom too-short",
                        "WARNED 1 date_maj date",
                        "REFUSED 2 - not-an-object",
                        "REFUSED 3 - not-an-object");
        assertThat(file.ids()).containsExactly("b");
    }

    @Test
    void unknown_and_repeated_fields_are_said() {
        Gathered file = organisations("["
                + structure("a", ", \"couleur\": {\"r\": [1, 2]}, \"nom\": \"Autre\"")
                + ", " + structure("b", ", \"couleur\": 1") + "]");

        assertThat(file.said())
                .containsExactlyInAnyOrder("WARNED 0 couleur unknown-field", "WARNED 1 nom repeated-field");
        assertThat(file.records()).extracting(record -> record.text("nom")).containsOnly("Le Tournesol");
    }

    @Test
    void half_surrogates_and_nul_are_taken_out() {
        Gathered file = with("\"commune\": \"Gou\\u0000rin\\ud83d\"");

        assertThat(file.said()).containsExactly("WARNED 1 commune control-characters");
        assertThat(file.only().text("commune")).isEqualTo("Gourin");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    [{"id": "a";json-cut
                    [;json-cut
                    [{"id": "a";json-cut
                    [{"id": a}];json-broken
                    [{'id': 'a'}];json-broken
                    [] [];json-trailing
                    "texte";text-for-json
                    id,nom;text-for-json
                    <html>;html
                    """)
    void what_is_broken_ends_in_a_refusal(String json, String key) {
        assertThat(organisations(json).refusal()).isEqualTo("import.refusal." + key);
    }

    @Test
    void what_was_read_before_the_break_is_counted() {
        assertThat(organisations("[" + structure("a", "") + ", {").outcome())
                .isEqualTo(new Outcome(1, 0, 0, Refusal.of("import.refusal.json-cut", 1, 83)));
    }

    @Test
    void endless_nesting_is_refused() {
        assertThat(organisations("[".repeat(100_000)).refusal()).isEqualTo("import.refusal.json-bounds");
        assertThat(with("\"couleur\": " + "{\"a\":".repeat(100_000)).refusal()).isEqualTo("import.refusal.json-bounds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "couleur"})
    void a_text_of_many_megabytes_costs_its_record_at_most(String field) {
        String json = "[" + structure("a", ", \"" + field + "\": \"" + "x".repeat(30 << 20) + "\"") + ", "
                + structure("b", "") + "]";
        Gathered file = organisations(json);

        assertThat(file.ids()).contains("b");
        assertThat(file.outcome().isComplete()).isTrue();
        assertThat(file.outcome().refused()).isEqualTo("description".equals(field) ? 1 : 0);
    }

    @Test
    void a_list_without_end_costs_its_record() {
        String json = "[" + structure("a", ", \"reseaux_porteurs\": [" + "1,".repeat(1 << 20) + "1]") + "]";

        assertThat(organisations(json).said()).containsExactly("REFUSED 1 - record-too-long");
    }

    @Test
    void of_a_record_that_is_too_long_an_identifier_is_kept_that_can_be_one() {
        String filler = ", \"reseaux_porteurs\": [" + "1,".repeat(1 << 20) + "1]";

        assertThat(refused(structure("a\\u0000b", filler))).isEqualTo("ab");
        assertThat(refused(structure("a", filler))).isEqualTo("a");
        assertThat(refused("{\"id\": \"" + "x".repeat(2 << 20) + "\"}")).isNull();
    }

    private static @Nullable String refused(String record) {
        var only = organisations("[" + record + "]").readings().getFirst();
        return ((Reading.Refused) only).id();
    }

    @Test
    void what_stands_where_a_record_should_is_shown() {
        assertThat(organisations("[\"oui\", 12, true, [1]]").readings().stream()
                        .map(reading ->
                                ((Reading.Refused) reading).remarks().getFirst().found()))
                .containsExactly("oui", "12", "true", "[…]");
    }

    @Test
    void windows_1252_is_read_and_said_once() {
        byte[] json = ("[" + structure("a", ", \"commune\": \"Locminé\"") + "]").getBytes(StandardCharsets.ISO_8859_1);
        Gathered file = Gathered.from(Format.ORGANISATIONS, json);

        assertThat(file.said()).containsExactly("WARNED 0 - encoding");
        assertThat(file.only().text("commune")).isEqualTo("Locminé");
    }
}

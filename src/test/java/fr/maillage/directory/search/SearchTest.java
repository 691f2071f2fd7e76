package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.vocabulary.Vocabularies;
import fr.maillage.testing.MaillageTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@MaillageTest
@Transactional
class SearchTest {
    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final LocalTime NIGHT = LocalTime.of(23, 0);
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @Autowired
    Vocabularies vocabularies;

    @Autowired
    HoursAhead hoursAhead;

    @Autowired
    JsonMapper json;

    @BeforeEach
    void a_small_territory() {
        jdbc.sql("delete from favourite").update();
        jdbc.sql("delete from entry").update();
        jdbc.sql("""
                insert into territory (kind, code, name, population, latitude, longitude, postcodes) values
                ('commune', '56066', 'Gourin', 3800, 48.136, -3.604, '{56110}'),
                ('commune', '56190', 'Le Saint', 560, 48.10, -3.57, '{56110}'),
                ('commune', '56260', 'Vannes', 54000, 47.657, -2.757, '{56000}'),
                ('commune', '56206', 'Saint-Avé', 12000, 47.687, -2.735, '{56890}'),
                ('commune', '56057', 'Le Faouët', 2800, 48.033, -3.490, '{56320}')
                on conflict (kind, code) do update set latitude = excluded.latitude, longitude = excluded.longitude,
                    population = excluded.population, postcodes = excluded.postcodes
                """).update();
        place(
                "France services Gourin",
                "Gourin",
                "56066",
                48.140,
                -3.605,
                "Accueil pour les démarches",
                "gratuit",
                "Mo-Fr 09:00-12:00");
        place("Médiathèque de Gourin", "Gourin", "56066", 48.137, -3.606, "Ateliers d’informatique", "gratuit", "");
        place(
                "France services Le Faouët",
                "Le Faouët",
                "56057",
                48.033,
                -3.490,
                "Démarches, déclarations",
                "gratuit",
                "24/7");
        place("Cyber-base de Vannes", "Vannes", "56260", 47.657, -2.757, "Accès aux ordinateurs", "payant", "");
        place("Épicerie solidaire", "Saint-Avé", "56206", 47.687, -2.735, "Aide alimentaire", "payant", "");
    }

    @ParameterizedTest(name = "« {0} » finds {1} first")
    @CsvSource({
        "aide impots gourin, France services Gourin",
        "aide impôts Gourin, France services Gourin",
        "aides impots gourin, France services Gourin",
        "MEDIATHEQUES gourin, Médiathèque de Gourin",
        "médiatheqe gourrin, Médiathèque de Gourin",
        "bibliothèque, Médiathèque de Gourin",
        "france services 56320, France services Le Faouët",
        "démarches près du Faouët, France services Le Faouët",
        "ordinateurs vannes, Cyber-base de Vannes",
        "st avé, Épicerie solidaire",
        "nourriture, Épicerie solidaire",
        "cyberbase, Cyber-base de Vannes",
        "epic, Épicerie solidaire",
    })
    void what_people_write_finds_what_they_mean(String words, String first) {
        assertThat(find("q", words).cards())
                .isNotEmpty()
                .first()
                .extracting(Card::name)
                .isEqualTo(first);
    }

    @Test
    void the_english_of_a_question_finds_what_its_french_finds() {
        var english = find("q", "tax help gourin");
        assertThat(english.cards())
                .isNotEmpty()
                .extracting(Card::name)
                .containsExactlyElementsOf(find("q", "aide impots gourin").cards().stream()
                        .map(Card::name)
                        .toList());
        assertThat(english.corrected()).isNull();
        assertThat(find("q", "food in st avé").cards()).extracting(Card::name).containsExactly("Épicerie solidaire");
        assertThat(find("q", "help with computers near Vannes").cards())
                .first()
                .extracting(Card::name)
                .isEqualTo("Cyber-base de Vannes");
    }

    @Test
    void a_word_with_synonyms_of_its_own_takes_none_of_another() {
        place("Garage solidaire", "Vannes", "56260", 47.657, -2.757, "Louer une voiture", "payant", "");
        place("Centre de soins", "Vannes", "56260", 47.657, -2.757, "Infirmiers, santé", "gratuit", "");
        place("Mairie de Vannes", "Vannes", "56260", 47.657, -2.757, "État civil", "gratuit", "");
        place("Les Halles", "Vannes", "56260", 47.657, -2.757, "Marché couvert", "gratuit", "");
        assertThat(names("car")).containsExactly("Garage solidaire");
        assertThat(names("care")).containsExactly("Centre de soins");
        assertThat(names("halles")).containsExactly("Les Halles");
        assertThat(names("help")).isNotEmpty().isEqualTo(names("aide"));
    }

    private List<String> names(String words) {
        return find("q", words).cards().stream().map(Card::name).toList();
    }

    @Test
    void every_theme_and_public_is_found_by_its_english_label() {
        jdbc.sql("delete from entry").update();
        for (String list : List.of("themes", "publics")) {
            vocabularies
                    .terms(list)
                    .forEach(term -> jdbc.sql("""
                            insert into entry (kind, source, source_id, name, %s) values
                            ('service', 'test', :code, :code, array[:code])
                            """.formatted(list))
                            .param("code", term.code())
                            .update());
        }
        var missed = Stream.of("themes", "publics")
                .flatMap(list -> vocabularies.terms(list).stream())
                .filter(term -> {
                    var answer = find(Map.of("q", List.of(term.english()), "near", List.of("-")));
                    return answer.partly()
                            || answer.corrected() != null
                            || !jdbc.sql("""
                                    select exists (select from listing join entry e on e.id = entry_id,
                                                   understand(:words, '-', false) a
                                                   where e.source_id = :code and document @@ (a).query)
                                    """)
                                    .param("words", term.english())
                                    .param("code", term.code())
                                    .query(Boolean.class)
                                    .single();
                })
                .map(term -> term.english() + " " + find("q", term.english()).corrected());
        assertThat(missed).isEmpty();
    }

    @Test
    void a_commune_among_the_words_is_where_it_is_searched_from() {
        var answer = find("q", "france services gourin");
        assertThat(answer.place()).isEqualTo(new Answer.Place("56066", "Gourin", true));
        assertThat(answer.cards())
                .extracting(Card::name)
                .containsExactly("France services Gourin", "France services Le Faouët");
        assertThat(answer.cards().getLast().distance()).isBetween(14_000.0, 15_500.0);
    }

    @Test
    void a_typing_mistake_is_understood_and_told() {
        assertThat(find("q", "gourrin").corrected()).isEqualTo("gourin");
        assertThat(find("q", "gourin").corrected()).isNull();
        assertThat(find(Map.of("q", List.of("gourrin"), "exactly", List.of("1")))
                        .found())
                .isZero();
    }

    @Test
    void nothing_holding_every_word_shows_what_holds_some() {
        var answer = find("q", "épicerie ateliers");
        assertThat(answer.partly()).isTrue();
        assertThat(answer.cards())
                .extracting(Card::name)
                .containsExactlyInAnyOrder("Épicerie solidaire", "Médiathèque de Gourin");
    }

    @Test
    void what_nobody_wrote_finds_nothing() {
        assertThat(find("q", "xyzzyplugh").found()).isZero();
        assertThat(find("q", "'\"&|!():*\\ <->").found()).isEqualTo(5);
    }

    @Test
    void filters_narrow() {
        assertThat(find("fee", "payant").found()).isEqualTo(2);
        assertThat(find("kind", "service").found()).isZero();
        assertThat(find("theme", "numerique").found()).isEqualTo(5);
        assertThat(find(Map.of("q", List.of("gourin"), "within", List.of("5"))).found())
                .isEqualTo(2);
        assertThat(find("fee", "'); drop table entry; --").found()).isZero();
    }

    @Test
    void open_now_is_a_filter_of_the_same_query() {
        jdbc.sql("update opening_hours set until = '-infinity'").update();
        hoursAhead.read();
        var open = question(Map.of("open", List.of("now")));
        var today = LocalDate.now();
        int toFriday = Math.floorMod(5 - today.getDayOfWeek().getValue(), 7);
        var morning = today.plusDays(toFriday == 0 ? 7 : toFriday).atTime(MORNING);
        assertThat(search.find(
                                open,
                                Optional.empty(),
                                morning.with(NIGHT).atZone(PARIS).toInstant())
                        .cards())
                .extracting(Card::name)
                .containsExactly("France services Le Faouët");
        assertThat(search.find(open, Optional.empty(), morning.atZone(PARIS).toInstant())
                        .cards())
                .extracting(Card::name)
                .containsExactly("France services Gourin", "France services Le Faouët");
    }

    @Test
    void open_now_follows_the_clock_of_the_place() {
        place("Case numérique", "Saint-Denis", "97411", -20.88, 55.45, "", "gratuit", "Mo-Su 08:00-12:00");
        hoursAhead.read();
        var morning = LocalDate.now().plusDays(2).atTime(MORNING).atZone(ZoneId.of("Indian/Reunion"));
        var asked = question(Map.of("open", List.of("now"), "q", List.of("case")));
        assertThat(search.find(asked, Optional.empty(), morning.toInstant()).cards())
                .singleElement()
                .satisfies(card -> assertThat(card.now()).isEqualTo(morning.toLocalDateTime()));
        var afternoon = morning.withZoneSameLocal(PARIS);
        assertThat(search.find(asked, Optional.empty(), afternoon.toInstant()).cards())
                .isEmpty();
    }

    @Test
    void a_name_and_hours_too_long_for_an_index_are_written_all_the_same() {
        String text = new java.util.Random(7)
                .ints(3000, 0x4e00, 0x9fa5)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        place("Interminable " + text.substring(0, 480), "Gourin", "56066", 48.1, -3.6, text, "gratuit", text);
        assertThat(find("q", "interminable").found()).isEqualTo(1);
    }

    @Test
    void merged_entries_are_not_found_and_gone_ones_only_when_asked_for() {
        long kept = id("France services Gourin");
        jdbc.sql("update entry set merged_into = :kept where name = 'Médiathèque de Gourin'")
                .param("kept", kept)
                .update();
        jdbc.sql("update entry set disappeared_at = now() where name = 'Épicerie solidaire'")
                .update();
        assertThat(find("q", "").cards()).extracting(Card::name).hasSize(3).doesNotContain("Médiathèque de Gourin");
        assertThat(find("gone", "shown").cards())
                .extracting(Card::name)
                .hasSize(4)
                .contains("Épicerie solidaire");
        jdbc.sql("update entry set merged_into = null where name = 'Médiathèque de Gourin'")
                .update();
        assertThat(find("q", "mediatheque").found()).isEqualTo(1);
    }

    @Test
    void what_is_written_is_found_in_the_same_transaction() {
        jdbc.sql("update entry set name = 'Ludothèque municipale' where name = 'Cyber-base de Vannes'")
                .update();
        assertThat(find("q", "ludotheque").found()).isEqualTo(1);
        assertThat(find("q", "cyberbase").cards()).extracting(Card::name).doesNotContain("Ludothèque municipale");
    }

    @Test
    void pages_follow_one_another_and_the_map_holds_what_the_list_holds() {
        for (int i = 0; i < 45; i++) {
            place("Lieu numéro " + (100 + i), "Vannes", "56260", 47.65 + i * 0.001, -2.75, "Permanence", "gratuit", "");
        }
        var first = find("q", "permanence");
        var second = find(Map.of(
                "q",
                List.of("permanence"),
                "after",
                List.of(String.valueOf(first.cards().getLast().id()))));
        assertThat(first.found()).isEqualTo(45);
        assertThat(first.cards()).hasSize(Answer.PAGE);
        assertThat(second.cards()).hasSize(Answer.PAGE).extracting(Card::n).startsWith(21);
        assertThat(second.page()).isEqualTo(2);
        var onMap = new HashMap<Integer, Long>();
        for (JsonNode marker : json.readTree(first.markers())) {
            onMap.put(marker.get(0).asInt(), marker.get(1).asLong());
        }
        assertThat(onMap).hasSize(45);
        assertThat(first.cards())
                .allSatisfy(card -> assertThat(onMap.get(card.n())).isEqualTo(card.id()));
    }

    @Test
    void of_too_many_words_the_first_are_looked_for() {
        assertThat(question(Map.of("q", List.of("médiathèque ".repeat(40)))).one("q"))
                .startsWith("médiathèque")
                .hasSizeLessThanOrEqualTo(200);
        assertThat(question(Map.of("near", List.of("x".repeat(201)))).isEmpty()).isTrue();
    }

    private Answer find(String name, String value) {
        return find(Map.of(name, List.of(value)));
    }

    private Answer find(Map<String, List<String>> asked) {
        return search.find(question(asked), Optional.empty(), Instant.EPOCH);
    }

    private static Question question(Map<String, List<String>> asked) {
        var parameters = new HashMap<String, String[]>();
        asked.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Question.of(parameters);
    }

    private long id(String name) {
        return jdbc.sql("select id from entry where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    private void place(
            String name,
            String city,
            String commune,
            double latitude,
            double longitude,
            String summary,
            String fee,
            String hours) {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, summary, city, commune, latitude, longitude, fees, themes, opening_hours)
                values ('place', 'test', :name, :name, :summary, :city, :commune, :latitude, :longitude, array[:fee],
                        '{numerique--acceder-a-des-services-en-ligne}', :hours)
                """)
                .param("name", name)
                .param("city", city)
                .param("commune", commune)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("summary", summary)
                .param("fee", fee)
                .param("hours", hours)
                .update();
    }
}

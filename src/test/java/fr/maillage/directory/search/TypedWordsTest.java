package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Unmarked;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

/** What was typed, in whatever number and spelling, comes before what it also stands for. */
@MaillageTest
@Transactional
class TypedWordsTest {
    private static final String FRENCH = "lecture-ecriture-calcul--maitriser-le-francais";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @BeforeEach
    void an_empty_directory_of_gourin() {
        jdbc.sql("delete from favourite").update();
        jdbc.sql("delete from entry").update();
        jdbc.sql("""
                insert into territory (kind, code, name, population, latitude, longitude, postcodes) values
                ('commune', '56066', 'Gourin', 3800, 48.136, -3.604, '{56110}'),
                ('commune', '80688', 'Rue', 3000, 50.272, 1.668, '{80120}')
                on conflict (kind, code) do update set latitude = excluded.latitude, longitude = excluded.longitude
                """).update();
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "emploi, emplois", "vélo, vélos", "jeu, jeux", "bureau, bureaux", "lieu, lieux", "journal, journaux",
        "local, locaux", "réseau, réseaux", "ado, ados", "impôt, impôts", "atelier, ateliers", "écran, écrans",
        "droit, droits", "senior, seniors", "hôpital, hôpitaux", "abri, abris", "menu, menus", "visa, visas",
        "loi, lois", "neveu, neveux", "genou, genoux", "aidant, aidants", "offre d’emploi, offres d’emplois"
    })
    void singular_and_plural_find_the_same(String singular, String plural) {
        place("A " + singular, "");
        place("B", "Ici : " + plural);
        place("C", "Autre chose");
        assertThat(names(singular)).containsExactlyInAnyOrder("A " + singular, "B");
        assertThat(names(plural)).containsExactlyElementsOf(names(singular));
    }

    @Test
    void little_words_are_not_cut() {
        place("Le bus", "");
        place("Tout est bu", "");
        assertThat(names("bus")).containsExactly("Le bus");
        assertThat(names("bu")).doesNotContain("Le bus");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"aide impots", "aides impots", "j’ai besoin d’aide pour mes impôts", "recherche aides impôt"})
    void what_bears_the_word_comes_before_what_it_also_stands_for(String words) {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, summary)
                select 'place', 'test', n::text, 'France services ' || n, 'Démarches administratives, Trésor public'
                from generate_series(1, 600) n
                """).update();
        place("Permanence", "On y parle aussi d’impôts");
        place("Impôts", "");
        assertThat(names(words)).startsWith("Impôts", "Permanence");
        assertThat(find(words, null).found()).isEqualTo(Answer.MOST + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jeu", "jeux"})
    void games_are_no_day_of_the_week(String word) {
        place("Café", "Chaque jeudi");
        assertThat(names(word)).isEmpty();
        place("Ludothèque", "");
        assertThat(names(word)).containsExactly("Ludothèque");
    }

    @Test
    void french_is_not_france() {
        IntStream.range(0, 5).forEach(n -> place("France services " + n, "1 cour de la mairie"));
        long theme = place("Lire, écrire, compter", "");
        jdbc.sql("update entry set themes = array[:theme] where id = :id")
                .param("theme", FRENCH)
                .param("id", theme)
                .update();
        place("Association des Ajoncs", "Des cours de français le mardi");
        assertThat(names("français")).containsExactlyInAnyOrder("Association des Ajoncs", "Lire, écrire, compter");
        assertThat(names("cours de francais")).containsExactly("Association des Ajoncs", "Lire, écrire, compter");
        assertThat(names("apprendre le français")).containsExactlyInAnyOrderElementsOf(names("français"));
        assertThat(names("france")).hasSize(5).allMatch(name -> name.startsWith("France services"));
    }

    @Test
    void those_who_help_are_not_the_help_that_is_given() {
        place("Aide aux courses", "");
        place("Café des aidants", "");
        assertThat(names("aidant")).containsExactly("Café des aidants");
        assertThat(names("aide")).containsExactly("Aide aux courses");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sdf",
                "dormir",
                "sans abri",
                "sans-abris",
                "SANS DOMICILE FIXE",
                "à la rue",
                "je suis à la rue gourin"
            })
    void who_has_no_roof_finds_one(String words) {
        place("Aide aux impôts", "Avec ses papiers ou sans, d’avril à juin, 3 rue de la Gare");
        place("Mairie", "Accueil tous les jours");
        place("La Barque", "Accueil de jour");
        place("Centre d’hébergement", "");
        assertThat(names(words)).containsExactlyInAnyOrder("La Barque", "Centre d’hébergement");
    }

    @Test
    void a_word_that_only_joins_finds_nothing_alone_where_the_others_are_missing() {
        place("Aide aux impôts", "Avec ses papiers ou sans");
        place("Garage", "Sans rendez-vous");
        assertThat(names("sans girafe")).isEmpty();
        assertThat(names("sans rendez-vous")).containsExactly("Garage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0261917471",
                "02 61 91 74 71",
                "02.61.91.74.71",
                "02-61-91-74-71",
                "+33 2 61 91 74 71",
                "+33261917471",
                "0033 2 61 91 74 71",
                "+33 (0)2 61 91 74 71",
                " 33 2 61 91 74 71",
                "02\u00a061\u00a091\u00a074\u00a071",
                "tél. 02 61 91 74 71"
            })
    void a_telephone_number_finds_who_answers_there(String typed) {
        long entry = place("La Goélette", "");
        place("Une autre", "Ouvert de 02 h à 61 h, 91 74 71");
        calling(entry, "+33 2 61 91 74 71");
        assertThat(names(typed)).containsExactly("La Goélette");
        assertThat(find(typed, "56066").place()).isEqualTo(new Answer.Place("56066", "Gourin", false));
        calling(entry, "02 61 91 74 72");
        assertThat(names(typed)).isEmpty();
        assertThat(names("02 61 91 74 72")).containsExactly("La Goélette");
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({"Maëlle, elle", "souris, Sourn", "Soizic, soin", "accès, accord", "vouss, vous"})
    void a_word_is_not_taken_for_a_short_one_that_happens_to_look_like_it_nor_for_one_that_says_nothing(
            String typed, String other) {
        jdbc.sql("delete from search_word").update();
        place("Maison", other + ", ici");
        assertThat(find(typed, null).corrected()).isNull();
        assertThat(names(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "acueil, accueil",
        "acceuil, accueil",
        "foier, foyer",
        "emplio, emploi",
        "droi, droits",
        "medcin, medecin",
        "numeriqe, numerique",
        "permanance, permanence",
        "kermarek, kermarec",
        "belkasem, belkacem",
        "conventoin, convention"
    })
    void a_typing_mistake_is_forgiven_in_short_words_too(String typed, String meant) {
        jdbc.sql("delete from search_word").update();
        place("Maison", meant);
        place("Autre", "elle et vous, chez nous");
        assertThat(names(typed)).containsExactly("Maison");
    }

    @Test
    void the_search_over_everything_says_that_a_word_was_taken_for_another(
            @Autowired MockMvcTester http, @Autowired Cast cast) {
        jdbc.sql("delete from search_word").update();
        place("La Barque", "Accueil de jour");
        assertThat(everything(http, cast, "acceuil"))
                .contains("La Barque", "Voici ce qui s’en approche", "Résultats pour « accueil »");
        assertThat(everything(http, cast, "accueil girafe"))
                .contains("La Barque", "Voici ce qui s’en approche")
                .doesNotContain("Résultats pour");
        assertThat(everything(http, cast, "accueil"))
                .contains("La Barque")
                .doesNotContain("Voici ce qui s’en approche");
    }

    private String everything(MockMvcTester http, Cast cast, String words) {
        var answer = http.get()
                .uri("/search?kind=places&q={words}", words)
                .with(cast.as(Cast.MEMBER))
                .exchange();
        return Unmarked.of(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .replace('\u00a0', ' ');
    }

    private void calling(long entry, String phone) {
        jdbc.sql("update entry set phone = :phone where id = :id")
                .param("phone", phone)
                .param("id", entry)
                .update();
    }

    private List<String> names(String words) {
        return find(words, null).cards().stream().map(Card::name).toList();
    }

    private Answer find(String words, @Nullable String near) {
        var asked = near == null
                ? Map.of("q", new String[] {words})
                : Map.of("q", new String[] {words}, "near", new String[] {near});
        return search.find(Question.of(asked), Optional.empty(), Instant.EPOCH);
    }

    private long place(String name, String summary) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, summary, city, commune, latitude, longitude)
                values ('place', 'test', :name, :name, :summary, 'Gourin', '56066', 48.136, -3.604) returning id
                """)
                .param("name", name)
                .param("summary", summary)
                .query(Long.class)
                .single();
    }
}

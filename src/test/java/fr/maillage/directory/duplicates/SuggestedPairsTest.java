package fr.maillage.directory.duplicates;

import static fr.maillage.directory.duplicates.Sample.organisation;
import static fr.maillage.directory.duplicates.Sample.place;
import static fr.maillage.directory.duplicates.Sample.service;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class SuggestedPairsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Resemblances resemblances;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Decisions decisions;

    @Autowired
    Cast cast;

    static Stream<Arguments> alike() {
        return Stream.of(
                pair(
                        place("France services Gourin")
                                .calling("+33 2 97 00 00 01")
                                .at(48.14, -3.605),
                        organisation("France Services de Gourin")
                                .calling("02.97.00.00.01")
                                .at(48.1401, -3.605),
                        "phone close name"),
                pair(place("Atelier du Blavet"), organisation("Atelier du Blavet"), "same-name"),
                pair(place("L’atelier du Blavet"), organisation("Atelier Blavet"), "same-core"),
                pair(place("Médiathèque Xavier Grall"), organisation("Mediatheque Xavier-Grall"), "same-name"),
                pair(
                        place("Pimms Médiation").at(48.14, -3.6),
                        organisation("PIMMS Mediation Sud").at(48.14, -3.60001),
                        "same-spot name"),
                pair(
                        place("Le Phare").siret("11111111100011"),
                        organisation("Cap emploi").siret("11111111100011"),
                        "siret"),
                pair(
                        place("Le Phare")
                                .calling("0297000002")
                                .in("Gourin", "56066")
                                .at(48.14, -3.6),
                        organisation("Association Cap")
                                .calling("+33297000002")
                                .in("Le Faouët", "56057")
                                .at(48.142, -3.6),
                        null),
                pair(
                        place("Le Phare").calling("0297000002").at(48.14, -3.6),
                        organisation("Association Cap").calling("+33297000002").at(48.142, -3.6),
                        "phone near"),
                pair(place("Mairie de Gourin"), organisation("France services Gourin"), null),
                pair(
                        place("Mairie de Gourin"),
                        organisation("Mairie de Langonnet").in("Langonnet", "56100"),
                        null),
                pair(place("Atelier"), organisation("Atelier").in("Pontivy", "56178"), null),
                pair(
                        place("Aide aux devoirs").calling("3646"),
                        organisation("Épicerie sociale").calling("3646"),
                        null),
                pair(
                        place("Atelier du Blavet").siret("11111111100011"),
                        organisation("Atelier du Blavet").siret("11111111100029"),
                        null),
                pair(
                        place("Atelier du Blavet").calling("0297000002").siret("11111111100011"),
                        organisation("Atelier du Blavet").calling("0297000002").siret("11111111100029"),
                        "same-name phone other-siret"),
                pair(place("Atelier du Blavet"), place("Atelier du Blavet"), null),
                pair(
                        place("Atelier du Blavet").calling("0297000002"),
                        place("Atelier du Blavet").calling("0297000002"),
                        "same-name phone same-source"));
    }

    private static Arguments pair(Sample one, Sample other, @Nullable String reasons) {
        return Arguments.of(one, other, reasons == null ? List.of() : List.of(reasons.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("alike")
    void a_pair_is_suggested_for_reasons_that_are_named(Sample one, Sample other, List<String> reasons) {
        long first = one.keep(jdbc);
        long second = other.keep(jdbc);
        resemblances.run();
        assertThat(reasonsOf(first, second)).containsExactlyInAnyOrderElementsOf(reasons);
    }

    @Test
    void services_are_compared_inside_one_organisation_even_when_it_was_merged() {
        long house = place("Maison de quartier").keep(jdbc);
        long sameHouse = organisation("La maison du quartier").keep(jdbc);
        long one = service("Ateliers numériques", house).keep(jdbc);
        long other =
                service("Ateliers numériques", sameHouse).from("data.inclusion").keep(jdbc);
        resemblances.run();
        assertThat(reasonsOf(one, other)).isEmpty();
        decisions.same(keeper(), Pair.of(house, sameHouse), house);
        resemblances.run();
        assertThat(reasonsOf(one, other)).containsExactlyInAnyOrder("same-name", "parent");
    }

    @Test
    void sister_services_do_not_look_alike_because_they_share_a_house() {
        long house = place("Maison de quartier").keep(jdbc);
        long one = service("Ateliers numériques", house)
                .calling("0297000003")
                .at(48.14, -3.6)
                .keep(jdbc);
        long other = service("Aide aux devoirs", house)
                .calling("0297000003")
                .at(48.14, -3.6)
                .keep(jdbc);
        resemblances.run();
        assertThat(reasonsOf(one, other)).isEmpty();
    }

    @Test
    void a_place_and_the_organisation_it_belongs_to_are_no_duplicates() {
        long organisation =
                organisation("Maison de quartier").calling("0297000003").keep(jdbc);
        long place = place("Maison de quartier")
                .calling("0297000003")
                .under(organisation)
                .keep(jdbc);
        resemblances.run();
        assertThat(reasonsOf(organisation, place)).isEmpty();
    }

    @Test
    void what_was_called_different_comes_back_only_when_it_changed() {
        long one = place("Atelier du Blavet").keep(jdbc);
        long other = organisation("Atelier du Blavet").keep(jdbc);
        decisions.different(keeper(), Pair.of(one, other));
        resemblances.run();
        assertThat(suggestions.count()).isZero();
        jdbc.sql("update entry set description = 'Autre texte', name = 'ATELIER du Blavet' where id = :id")
                .param("id", one)
                .update();
        resemblances.run();
        assertThat(suggestions.count()).as("the wording changed, not the place").isZero();
        jdbc.sql("update entry set phone = '0297000009' where id = :id")
                .param("id", one)
                .update();
        resemblances.run();
        assertThat(suggestions.count()).isOne();
    }

    @Test
    void what_was_called_different_stays_so_when_each_was_merged_with_its_own_double() {
        long bus = place("Bus du Blavet").keep(jdbc);
        long busToo = organisation("Bus du Blavet").keep(jdbc);
        long shop = place("Boutique du Blavet").keep(jdbc);
        decisions.different(keeper(), Pair.of(bus, shop));
        decisions.same(keeper(), Pair.of(bus, busToo), busToo);
        suggestions.add(keeper(), busToo, shop);
        assertThat(suggestions.count()).isZero();
    }

    @Test
    void a_pair_that_no_longer_looks_alike_is_forgotten() {
        long one = place("Atelier du Blavet").keep(jdbc);
        organisation("Atelier du Blavet").keep(jdbc);
        resemblances.run();
        assertThat(suggestions.count()).isOne();
        jdbc.sql("update duplicate_suggestion set found_at = now() - interval '1 hour'")
                .update();
        jdbc.sql("update entry set name = 'Épicerie' where id = :id")
                .param("id", one)
                .update();
        resemblances.run();
        assertThat(suggestions.count()).isZero();
    }

    private Keeper keeper() {
        return new Keeper(cast.id(Cast.COORDINATION));
    }

    private List<String> reasonsOf(long one, long other) {
        return suggestions.after(Position.START, 100).stream()
                .filter(s -> Pair.of(one, other)
                        .equals(Pair.of(s.first().id(), s.second().id())))
                .flatMap(s -> s.reasons().stream())
                .map(Reason::rule)
                .toList();
    }
}

package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.formats.Format;
import fr.maillage.directory.formats.SharedData;
import fr.maillage.directory.imports.Trial;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people type, in the real places of Morbihan. */
@MaillageTest
class MorbihanWordsTest {
    @Autowired
    JdbcClient jdbc;

    @Autowired
    Search search;

    @Autowired
    Trial trial;

    @BeforeEach
    void the_places_of_morbihan() throws IOException {
        var file = SharedData.file("mednum/lieux-mediation-numerique-56.csv");
        trial.clear();
        trial.takeAs(Files.readAllBytes(file), Format.PLACES);
    }

    @AfterEach
    void nothing_stays() {
        trial.clear();
    }

    @ParameterizedTest(name = "« {0} » and « {1} »")
    @CsvSource({
        "aide impots gourin, aides impots gourin",
        "emploi, emplois",
        "offre emploi, offres emplois",
        "lieu numérique, lieux numériques",
        "service, services",
        "démarche, démarches"
    })
    void the_singular_finds_what_the_plural_finds(String singular, String plural) {
        assertThat(names(plural)).isNotEmpty().containsExactlyElementsOf(names(singular));
    }

    @Test
    void france_services_of_gourin_answers_for_taxes_there_and_not_for_french() {
        assertThat(names("aides impots gourin")).first().asString().startsWith("France services Roi Morvan");
        assertThat(names("france services")).isNotEmpty();
        assertThat(names("français")).noneMatch(name -> name.startsWith("France services"));
    }

    @Test
    void each_number_finds_those_who_answer_there_and_nobody_else() {
        var numbers = jdbc.sql("select distinct phone_key(phone) from entry where phone_key(phone) like '0_________'")
                .query(String.class)
                .list();
        assertThat(numbers)
                .hasSizeGreaterThan(20)
                .allSatisfy(number -> assertThat(names(number.replaceAll("(..)(?=.)", "$1 ")))
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(
                                jdbc.sql("select name from entry where phone_key(phone) = :number")
                                        .param("number", number)
                                        .query(String.class)
                                        .list()));
    }

    private List<String> names(String words) {
        return search
                .find(Question.of(Map.of("q", new String[] {words})), Optional.empty(), Instant.EPOCH)
                .cards()
                .stream()
                .map(Card::name)
                .toList();
    }
}

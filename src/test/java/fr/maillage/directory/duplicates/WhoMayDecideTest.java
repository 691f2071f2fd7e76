package fr.maillage.directory.duplicates;

import static fr.maillage.directory.duplicates.Sample.organisation;
import static fr.maillage.directory.duplicates.Sample.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class WhoMayDecideTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Resemblances resemblances;

    @Autowired
    Suggestions suggestions;

    long kept;
    long other;
    String pair = "";

    @BeforeEach
    void two_records_of_one_place() {
        kept = place("Atelier du Blavet").calling("0297000001").keep(jdbc);
        other = organisation("Atelier du Blavet").calling("+33297000001").keep(jdbc);
        resemblances.run();
        pair = "/directory/duplicates/"
                + suggestions.after(Position.START, 1).getFirst().id();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.MEMBER, Cast.GUEST})
    void who_does_not_keep_the_directory_finds_nothing(String email) {
        for (String address :
                new String[] {"/directory/duplicates", pair, "/directory/entries/" + kept + "/duplicate"}) {
            assertThat(http.get().uri(address).with(cast.as(email)).exchange())
                    .as(address)
                    .hasStatus(404);
        }
        for (String address : new String[] {
            "/directory/duplicates/search",
            "/directory/duplicates?one=" + kept + "&other=" + other,
            pair + "/merge?keep=" + kept,
            pair + "/merge/undo",
            pair + "/distinction",
            pair + "/distinction/undo",
            "/directory/entries/" + other + "/merge/undo"
        }) {
            assertThat(http.post()
                            .uri(address)
                            .with(cast.as(email))
                            .with(csrf())
                            .exchange())
                    .as(address)
                    .hasStatus(404);
        }
        assertThat(merged(other)).isNull();
    }

    @Test
    void a_visitor_is_asked_to_sign_in() {
        assertThat(http.get().uri("/directory/duplicates").exchange()).hasStatus3xxRedirection();
        assertThat(http.post().uri(pair + "/merge?keep=" + kept).with(csrf()).exchange())
                .hasStatus3xxRedirection();
        assertThat(merged(other)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {Cast.ADMINISTRATOR, Cast.COORDINATION})
    void who_keeps_the_directory_merges_and_goes_back(String email) {
        post(pair + "/merge?keep=" + kept, email);
        assertThat(merged(other)).isEqualTo(kept);
        assertThat(http.get().uri(pair).with(cast.as(email)).exchange())
                .bodyText()
                .contains("Réunies par");
        post(pair + "/merge/undo", email);
        assertThat(merged(other)).isNull();
        post(pair + "/distinction", email);
        assertThat(http.get().uri("/directory/duplicates").with(cast.as(email)).exchange())
                .bodyText()
                .contains("Aucun doublon à examiner");
        post(pair + "/distinction/undo", email);
        assertThat(suggestions.count()).isOne();
    }

    @Test
    void the_sources_of_a_place_are_public_but_not_who_joined_them() {
        post(pair + "/merge?keep=" + kept, Cast.COORDINATION);
        var visited = http.get().uri("/directory/entries/" + kept + "/sources").exchange();
        assertThat(visited).hasStatusOk().bodyText().contains("data.inclusion").doesNotContain("Nolwenn", "Défaire");
        assertThat(http.get()
                        .uri("/directory/entries/" + kept + "/sources")
                        .with(cast.as(Cast.COORDINATION))
                        .exchange())
                .bodyText()
                .contains("Nolwenn Le Bihan", "Défaire");
    }

    @Test
    void a_part_of_the_page_comes_without_its_frame() {
        assertThat(http.get()
                        .uri("/directory/entries/" + kept + "/sources")
                        .header("HX-Request", "true")
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("id=\"sources\"")
                .doesNotContain("<html");
    }

    @Test
    void deciding_twice_is_said_in_words() {
        post(pair + "/distinction", Cast.COORDINATION);
        assertThat(http.post()
                        .uri(pair + "/merge?keep=" + kept)
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .with(csrf())
                        .exchange())
                .hasStatus(409)
                .bodyText()
                .contains("Une décision vient d’être prise");
    }

    @Test
    void only_one_of_the_two_can_be_kept() {
        long third = place("Ailleurs").keep(jdbc);
        assertThat(http.post()
                        .uri(pair + "/merge?keep=" + third)
                        .with(cast.as(Cast.COORDINATION))
                        .with(csrf())
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void a_search_asked_for_twice_is_one_search() {
        post("/directory/duplicates/search", Cast.COORDINATION);
        post("/directory/duplicates/search", Cast.COORDINATION);
        assertThat(jdbc.sql("select count(*) from duplicate_search where ended_at is null")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_double_is_chosen_by_name_by_number_or_by_address() {
        long third = place("Épicerie du 100 % local").in("Pontivy", "56178").keep(jdbc);
        for (String asked :
                new String[] {"epicerie", "100 %", "" + third, "http://localhost/directory/entries/" + third}) {
            assertThat(http.get()
                            .uri("/directory/entries/{id}/duplicate?q={asked}", kept, asked)
                            .with(cast.as(Cast.COORDINATION))
                            .exchange())
                    .as(asked)
                    .bodyText()
                    .contains("Épicerie du 100 % local");
        }
        assertThat(http.get()
                        .uri("/directory/entries/{id}/duplicate?q={asked}", kept, "%")
                        .with(cast.as(Cast.COORDINATION))
                        .exchange())
                .bodyText()
                .doesNotContain("data.inclusion");
    }

    private void post(String address, String email) {
        assertThat(http.post().uri(address).with(cast.as(email)).with(csrf()).exchange())
                .as(address)
                .hasStatus3xxRedirection();
    }

    private @Nullable Long merged(long entry) {
        return jdbc.sql("select merged_into from entry where id = :id and merged_into is not null")
                .param("id", entry)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}

package fr.maillage.directory.territory.cut;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.territory.Kind;
import fr.maillage.directory.territory.Territories;
import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class CutTest {
    private static final String LORIENT = "200042174";

    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    OfficialLists lists;

    @Autowired
    Territories territories;

    @Autowired
    Cuts cuts;

    @TempDir
    Path folder;

    long morbihan;

    @BeforeEach
    void the_communes_of_the_morbihan_are_there() throws Exception {
        Path copy = folder.resolve("communes.csv");
        try (InputStream file =
                Objects.requireNonNull(Cuts.class.getResourceAsStream("/fr/maillage/directory/demo/communes.csv"))) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        lists.follow(copy);
        morbihan = territories.find(Kind.DEPARTEMENT, "56").orElseThrow().id();
    }

    @Test
    void a_whole_epci_and_single_communes_are_placed_in_one_form() {
        assertThat(save(
                        "/territories/cuts",
                        "name",
                        "Réseaux",
                        "part-A",
                        "Ouest",
                        "part-B",
                        "Est",
                        "e-" + LORIENT,
                        "A",
                        "c-56260",
                        "B"))
                .hasStatus3xxRedirection();
        Cut cut = cuts.find(only()).orElseThrow();
        assertThat(cut.communesIn("A")).isEqualTo(25);
        assertThat(cut.letterOf("56260")).isEqualTo("B");
        assertThat(http.get()
                        .uri("/territories/cuts/" + only())
                        .with(cast.as(Cast.MEMBER))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("223 communes ne sont dans aucune partie", "Ouest", "Est");
    }

    @Test
    void a_new_cut_sent_twice_is_one() {
        String[] fields = {
            "name", "Réseaux", "part-A", "Ouest", "c-56260", "A", "once", "7d0c7a0e-3f3c-4f0f-9d5b-0a4b5c6d7e8f"
        };
        var first = save("/territories/cuts", fields);
        assertThat(first).hasStatus3xxRedirection();
        assertThat(save("/territories/cuts", fields))
                .hasRedirectedUrl(first.getResponse().getRedirectedUrl());
        assertThat(cuts.all()).hasSize(1);
        fields[1] = "Réseaux d’aidants";
        assertThat(save("/territories/cuts", fields)).hasStatus3xxRedirection();
        assertThat(cuts.all()).hasSize(2);
    }

    @Test
    void nothing_is_lost_when_something_is_wrong() {
        assertThat(save("/territories/cuts", "name", "", "part-A", "Ouest", "part-B", "", "c-56260", "B"))
                .hasStatus(422)
                .bodyText()
                .contains("La partie B a 1 commune mais pas de nom.", "value=\"Ouest\"", "Ce champ est nécessaire.");
        assertThat(cuts.all()).isEmpty();
    }

    @Test
    void a_commune_asked_for_twice_is_refused() {
        assertThat(save(
                        "/territories/cuts",
                        "name",
                        "Réseaux",
                        "part-A",
                        "Ouest",
                        "part-B",
                        "Est",
                        "c-56260",
                        "A",
                        "c-56260",
                        "B"))
                .hasStatus(422)
                .bodyText()
                .contains("Vannes est demandée dans deux parties.");
    }

    @Test
    void the_last_save_is_undone() {
        save("/territories/cuts", "name", "Réseaux", "part-A", "Ouest", "c-56260", "A");
        save(
                "/territories/cuts/" + only(),
                "version",
                "1",
                "name",
                "Autres",
                "part-A",
                "",
                "part-B",
                "Est",
                "c-56260",
                "B");
        assertThat(cuts.find(only()).orElseThrow().parts())
                .extracting(Part::name)
                .containsExactly("Est");
        save("/territories/cuts/" + only() + "/undo");
        Cut cut = cuts.find(only()).orElseThrow();
        assertThat(cut.name()).isEqualTo("Réseaux");
        assertThat(cut.parts()).extracting(Part::name).containsExactly("Ouest");
        assertThat(cut.letterOf("56260")).isEqualTo("A");
    }

    @Test
    void only_the_coordination_undoes_and_what_was_undone_is_not_undone_twice() {
        save("/territories/cuts", "name", "Réseaux", "part-A", "Ouest");
        save("/territories/cuts/" + only(), "version", "1", "name", "Autres", "part-A", "Ouest");
        String undo = "/territories/cuts/" + only() + "/undo";
        assertThat(http.post().uri(undo).with(cast.as(Cast.MEMBER)).with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus(404);
        assertThat(cuts.find(only()).orElseThrow().name()).isEqualTo("Autres");
        save(undo);
        assertThat(cuts.find(only()).orElseThrow().name()).isEqualTo("Réseaux");
        save(undo);
        assertThat(cuts.find(only()).orElseThrow().name())
                .as("nothing is left to undo")
                .isEqualTo("Réseaux");
    }

    @Test
    void a_form_opened_before_somebody_else_saved_is_shown_again_instead_of_winning() {
        save("/territories/cuts", "name", "Réseaux", "part-A", "Ouest");
        assertThat(save("/territories/cuts/" + only(), "version", "0", "name", "Tard", "part-A", "Ouest"))
                .hasStatus(422)
                .bodyText()
                .contains("Quelqu’un d’autre", "value=\"Tard\"");
    }

    @Test
    void to_others_than_the_coordination_the_form_does_not_exist() {
        for (String who : List.of(Cast.MEMBER, Cast.GUEST)) {
            for (String page : List.of(
                    "/territories",
                    "/territories/cuts",
                    "/territories/cuts/new",
                    "/territories/setup",
                    "/territories/import")) {
                assertThat(http.get().uri(page).with(cast.as(who)).exchange())
                        .as(who + page)
                        .hasStatus(404);
            }
        }
        for (String page : List.of(
                "/territories",
                "/territories/cuts",
                "/territories/cuts/new?area=" + morbihan,
                "/territories/setup?q=bretagne",
                "/territories/import",
                "/territories/" + morbihan,
                "/territories/" + morbihan + "/map.json")) {
            assertThat(http.get().uri(page).with(cast.as(Cast.COORDINATION)).exchange())
                    .as(page)
                    .hasStatusOk();
        }
    }

    private long only() {
        return cuts.all().getFirst().id();
    }

    private MvcTestResult save(String address, String... fields) {
        var request =
                http.post().uri(address).param("area", String.valueOf(morbihan)).param("act", "save");
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.with(cast.as(Cast.COORDINATION))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }
}

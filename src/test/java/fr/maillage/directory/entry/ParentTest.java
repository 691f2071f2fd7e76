package fr.maillage.directory.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ParentTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    Entries entries;

    private long alone;
    private long first;
    private long second;
    private long service;

    @BeforeEach
    void organisations_some_of_one_name() {
        alone = entry("organisation", "Mutuelle Zébuline", "Gourin");
        first = entry("organisation", "Ressourcerie Zigzag", "Gourin");
        second = entry("organisation", "Ressourcerie Zigzag", "Vannes");
        service = entry("service", "Permanence Zigzag", "Gourin");
    }

    @Test
    void a_name_that_one_organisation_bears_is_enough() {
        assertThat(write("mutuelle zebuline", "", "")).hasStatus(302);
        assertThat(parent()).isEqualTo(alone);
        assertThat(edit()).bodyText().contains("value=\"Mutuelle Zébuline\"").doesNotContain("type=\"radio\"");
    }

    @Test
    void among_several_one_chooses_on_the_page_that_follows() {
        assertThat(write("ressourcerie zigzag", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Plusieurs structures", "value=\"" + first + "\"", "value=\"" + second + "\"", "Vannes")
                .contains("value=\"ressourcerie zigzag\"")
                .doesNotContain("value=\"" + service + "\"");
        assertThat(parent()).isNull();
        assertThat(write("ressourcerie zigzag", "ressourcerie zigzag", String.valueOf(second)))
                .hasStatus(302);
        assertThat(parent()).isEqualTo(second);
    }

    @Test
    void a_choice_made_for_another_name_is_not_taken_for_this_one() {
        write("Mutuelle Zébuline", "", "");
        assertThat(write("Ressourcerie Zigzag", "Mutuelle Zébuline", String.valueOf(alone)))
                .hasStatus(422);
        assertThat(parent()).isEqualTo(alone);
    }

    @Test
    void what_was_chosen_stays_and_an_empty_name_takes_it_away() {
        write("ressourcerie zigzag", "ressourcerie zigzag", String.valueOf(second));
        assertThat(write("Ressourcerie Zigzag", "Ressourcerie Zigzag", String.valueOf(second)))
                .as("as the form shows it")
                .hasStatus(302);
        assertThat(parent()).isEqualTo(second);
        assertThat(write("", "Ressourcerie Zigzag", String.valueOf(second))).hasStatus(302);
        assertThat(parent()).isNull();
    }

    @Test
    void a_name_nobody_bears_is_told_and_nothing_that_was_typed_is_lost() {
        assertThat(write("Xyzzyplugh", "", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Aucune structure de l’annuaire ne répond", "value=\"Xyzzyplugh\"", "Permanence Zigzag");
    }

    @Test
    void only_the_coordination_is_answered_while_it_types() {
        String address = "/directory/entries/organisations?parent=zigzag";
        assertThat(http.get().uri(address).with(cast.as(Cast.COORDINATION)))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"" + first + "\"", "name=\"parent_for\" value=\"zigzag\"")
                .doesNotContain("<html");
        assertThat(http.get().uri(address).with(cast.as(Cast.MEMBER))).hasStatus(404);
        assertThat(http.get().uri(address)).hasStatus(404);
        assertThat(http.get()
                        .uri("/directory/entries/organisations?parent=zigzag&entry=" + first)
                        .with(cast.as(Cast.COORDINATION)))
                .bodyText()
                .as("never the entry itself")
                .doesNotContain("value=\"" + first + "\"");
    }

    private MvcTestResult write(String name, String chosenFor, String chosen) {
        return http.post()
                .uri("/directory/entries/" + service + "/correction")
                .with(cast.as(Cast.COORDINATION))
                .with(csrf())
                .param("kind", "service")
                .param("name", "Permanence Zigzag")
                .param("city", "Gourin")
                .param("updated_at", entries.find(service).updatedAt().toString())
                .param("parent", name)
                .param("parent_for", chosenFor)
                .param("parent_id", chosen)
                .exchange();
    }

    private MvcTestResult edit() {
        return http.get()
                .uri("/directory/entries/" + service + "/edit")
                .with(cast.as(Cast.COORDINATION))
                .exchange();
    }

    private @Nullable Long parent() {
        return jdbc.sql("select parent_id from entry where id = :id")
                .param("id", service)
                .query((row, n) -> row.getObject(1, Long.class))
                .list()
                .getFirst();
    }

    private long entry(String kind, String name, String city) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, city) values (:kind, 'test', :name || :city, :name, :city)
                returning id
                """)
                .param("kind", kind)
                .param("name", name)
                .param("city", city)
                .query(Long.class)
                .single();
    }
}

package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class ChosenNamesTest {
    @Autowired
    Gathering gathering;

    private long community;
    private String keeper = "";

    @BeforeEach
    void karim_is_hirondelle() {
        community = gathering.pseudonymous("REQUEST");
        keeper = gathering.person("Anne Keraudren");
        gathering.belongs(keeper, community, "FACILITATOR", "Goéland");
        gathering.invited(Cast.MEMBER, community);
        gathering.does(Cast.MEMBER, address("/membership"), "pseudonym", "Hirondelle");
    }

    @Test
    void a_new_name_stands_for_what_is_written_from_now_on_and_the_old_one_for_what_was() {
        gathering.does(Cast.MEMBER, address("/posts"), "body", "Mon premier message");
        var changed = gathering.does(Cast.MEMBER, address("/pseudonym"), "pseudonym", "Bruyère");
        gathering.does(Cast.MEMBER, address("/posts"), "body", "Mon second message");
        assertThat(gathering.page(keeper, address("")))
                .containsPattern("(?s)second message.*Bruyère.*premier message.*Hirondelle");
        assertThat(gathering.page(keeper, address("/members")))
                .contains("Bruyère")
                .doesNotContain("Hirondelle");
        gathering.undoes(Cast.MEMBER, changed);
        assertThat(gathering.page(Cast.MEMBER, address("/about"))).contains("« Hirondelle »");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hirondelle", "hirondelle", "HIRÓNDELLE", " Hiron\u200bdelle "})
    void a_name_once_chosen_is_nobody_elses_even_after_its_bearer_took_another(String name) {
        gathering.does(Cast.MEMBER, address("/pseudonym"), "pseudonym", "Bruyère");
        var answer = gathering.post(Cast.COORDINATION, address("/membership"), "pseudonym", name);
        assertThat(answer).hasStatus(422);
        assertThat(Gathering.text(answer)).contains("déjà pris");
        assertThat(gathering.role(Cast.COORDINATION, community)).isEmpty();
    }

    @Test
    void ones_own_name_or_none_is_refused() {
        assertThat(gathering.post(Cast.MEMBER, address("/pseudonym"), "pseudonym", "karim belkacem"))
                .hasStatus(422);
        assertThat(gathering.post(Cast.MEMBER, address("/pseudonym"), "pseudonym", " "))
                .hasStatus(422);
    }

    @Test
    void where_names_are_not_chosen_there_is_nothing_to_change() {
        long other = gathering.community("OPEN");
        gathering.belongs(Cast.MEMBER, other, "MEMBER");
        assertThat(gathering.status(Cast.MEMBER, "/communities/" + other + "/pseudonym"))
                .isEqualTo(404);
        assertThat(gathering.status(Cast.COORDINATION, address("/pseudonym"))).isEqualTo(404);
    }

    private String address(String page) {
        return "/communities/" + community + page;
    }
}

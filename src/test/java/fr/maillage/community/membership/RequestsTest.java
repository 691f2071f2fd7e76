package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class RequestsTest {
    private static final Pattern REQUEST = Pattern.compile("/requests/(\\d+)/admission");

    @Autowired
    Gathering gathering;

    private long community;
    private String keeper = "";

    @BeforeEach
    void a_community_that_lets_people_in() {
        community = gathering.community("REQUEST");
        keeper = gathering.person("Anne Keraudren");
        gathering.belongs(keeper, community, "FACILITATOR");
    }

    @Test
    void a_facilitator_reads_who_waits_and_lets_them_in() {
        asks(Cast.MEMBER, "Je travaille à côté");
        assertThat(gathering.page(keeper, address(""))).contains("1 en attente");
        assertThat(gathering.page(keeper, address("/requests"))).contains("Karim Belkacem", "Je travaille à côté");
        gathering.does(keeper, address("/requests/" + waiting() + "/admission"));
        assertThat(gathering.role(Cast.MEMBER, community)).isEqualTo("MEMBER");
        assertThat(gathering.page(keeper, address("/requests"))).contains("Personne n’attend");
        assertThat(gathering.page(keeper, address(""))).doesNotContain("en attente");
    }

    @Test
    void only_who_keeps_it_reads_and_answers() {
        asks(Cast.MEMBER, "");
        long request = waiting();
        gathering.belongs(Cast.GUEST, community, "READER");
        for (String who : new String[] {Cast.GUEST, Cast.MEMBER, Cast.ADMINISTRATOR}) {
            assertThat(gathering.status(who, address("/requests"))).isEqualTo(404);
            assertThat(gathering.post(who, address("/requests/" + request + "/admission")))
                    .hasStatus(404);
            assertThat(gathering.post(who, address("/requests/" + request + "/refusal")))
                    .hasStatus(404);
        }
        assertThat(gathering.role(Cast.MEMBER, community)).isEmpty();
    }

    @Test
    void who_was_declined_reads_why_and_may_ask_again() {
        asks(Cast.MEMBER, "Je travaille à côté");
        var declined = gathering.does(
                keeper,
                address("/requests/" + waiting() + "/refusal"),
                "word",
                "Nous sommes au complet jusqu’en mars.");
        assertThat(gathering.page(Cast.MEMBER, address("/about")))
                .contains("n’a pas été acceptée", "au complet jusqu’en mars", "Demander à venir");
        gathering.undoes(keeper, declined);
        assertThat(gathering.page(keeper, address("/requests"))).contains("Je travaille à côté");
        gathering.does(keeper, address("/requests/" + waiting() + "/refusal"));
        asks(Cast.MEMBER, "Et maintenant ?");
        assertThat(gathering.page(Cast.MEMBER, address("/about")))
                .contains("attend une réponse")
                .doesNotContain("n’a pas été acceptée");
        assertThat(gathering.page(keeper, address("/requests"))).contains("Et maintenant ?");
    }

    @Test
    void a_word_that_is_too_long_is_given_back_to_be_shortened() {
        asks(Cast.MEMBER, "");
        String word = "Désolés. ".repeat(200);
        var answer = gathering.post(keeper, address("/requests/" + waiting() + "/refusal"), "word", word);
        assertThat(answer).hasStatus(422);
        assertThat(Gathering.text(answer)).contains("Désolés. Désolés.");
    }

    @Test
    void a_request_taken_back_is_let_in_by_nobody() {
        asks(Cast.MEMBER, "");
        long request = waiting();
        gathering.does(Cast.MEMBER, address("/request/removal"));
        var answer = gathering.does(keeper, address("/requests/" + request + "/admission"));
        assertThat(Gathering.notice(answer).key()).isEqualTo("members.request.answered");
        assertThat(gathering.role(Cast.MEMBER, community)).isEmpty();
    }

    @Test
    void where_names_are_chosen_facilitators_read_that_name_alone() {
        community = gathering.pseudonymous("REQUEST");
        gathering.belongs(keeper, community, "FACILITATOR", "Goéland");
        gathering.does(Cast.MEMBER, address("/membership"), "pseudonym", "Hirondelle", "word", "Bonjour");
        assertThat(gathering.page(keeper, address("/requests")))
                .contains("Hirondelle", "Bonjour")
                .doesNotContain("Karim", "Belkacem");
        gathering.does(keeper, address("/requests/" + waiting() + "/admission"));
        assertThat(gathering.page(keeper, address("/members")))
                .contains("Hirondelle")
                .doesNotContain("Karim");
    }

    private void asks(String who, String word) {
        gathering.does(who, address("/membership"), "word", word);
    }

    private long waiting() {
        var found = REQUEST.matcher(gathering.page(keeper, address("/requests")));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private String address(String page) {
        return "/communities/" + community + page;
    }
}

package fr.maillage.community.membership;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class WelcomeTest {
    private static final String WORD = "Présentez-vous en deux lignes.";

    @Autowired
    Gathering gathering;

    @Test
    void the_word_of_welcome_waits_for_who_joined_until_they_put_it_away() {
        String community = "/communities/" + gathering.community("OPEN");
        assertThat(gathering.page(Cast.MEMBER, community)).doesNotContain(WORD);
        gathering.does(Cast.MEMBER, community + "/membership");
        assertThat(gathering.page(Cast.MEMBER, community)).contains(WORD);
        assertThat(gathering.page(Cast.MEMBER, community))
                .as("not the first time only")
                .contains(WORD);
        gathering.does(Cast.MEMBER, community + "/welcome/dismissal");
        assertThat(gathering.page(Cast.MEMBER, community)).doesNotContain(WORD);
    }
}

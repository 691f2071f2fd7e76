package fr.maillage.attention.letter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class UnsubscribeTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Unsubscriptions links;

    @Autowired
    MailChoices choices;

    @Autowired
    Talk talk;

    private long someone;

    @BeforeEach
    void someone_who_gets_mail() {
        someone = talk.person("Corentin");
    }

    @Test
    void a_mail_program_unsubscribes_in_one_click_without_session_or_form() {
        assertThat(post(links.token(someone, LetterKind.DIGEST))).isEqualTo(200);
        assertThat(choices.of(someone).digest()).isFalse();
        assertThat(choices.of(someone).alerts()).isTrue();
        assertThat(post(links.token(someone, LetterKind.DIGEST) + "/removal")).isEqualTo(200);
        assertThat(choices.of(someone)).isEqualTo(MailChoice.USUAL);
    }

    @Test
    void following_the_link_only_asks() {
        String token = links.token(someone, LetterKind.ALERTS);
        assertThat(http.get().uri("/unsubscribe/" + token))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Corentin");
        assertThat(choices.of(someone).alerts()).isTrue();
    }

    @Test
    void following_the_link_again_says_that_it_is_done_and_leads_back() {
        String token = links.token(someone, LetterKind.ALERTS);
        assertThat(page(token)).contains("Ne plus recevoir d’e-mail pour les alertes ?");
        post(token);
        assertThat(page(token)).contains("C’est déjà fait", token + "/removal").doesNotContain("pour les alertes ?");
        post(token + "/removal");
        assertThat(page(token)).contains("Ne plus recevoir d’e-mail pour les alertes ?");
    }

    private String page(String token) {
        return new String(
                        http.get()
                                .uri("/unsubscribe/" + token)
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8)
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ');
    }

    @Test
    void nobody_makes_a_link_for_somebody_else() {
        String mine = links.token(someone, LetterKind.ALERTS);
        String other = mine.replace(someone + "-a-", (someone + 1) + "-a-");
        assertThat(post(other)).isEqualTo(404);
        assertThat(post(mine.replace("-a-", "-d-"))).isEqualTo(404);
        assertThat(post("1-a-short")).isEqualTo(404);
        assertThat(links.read(mine)).contains(new Unsubscriptions.Asked(someone, LetterKind.ALERTS));
    }

    private int post(String token) {
        return http.post()
                .uri("/unsubscribe/" + token)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("List-Unsubscribe=One-Click")
                .exchange()
                .getResponse()
                .getStatus();
    }
}

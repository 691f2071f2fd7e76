package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@MaillageTest
class FrameTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Test
    void what_is_not_there_says_so_kindly() {
        assertThat(http.get().uri("/nowhere").with(cast.as(Cast.MEMBER)).exchange())
                .hasStatus(404)
                .bodyText()
                .contains("Page introuvable");
    }

    @Test
    void no_page_lets_a_script_of_others_in() {
        var answer = http.get().uri("/sign-in").exchange();
        assertThat(answer).hasStatusOk().headers().hasValue("X-Frame-Options", "DENY");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    void a_page_is_written_in_the_language_of_who_reads_it() {
        assertThat(http.get().uri("/sign-in").header("Accept-Language", "en").exchange())
                .bodyText()
                .contains("<html lang=\"en\">");
    }

    @Test
    void a_guest_is_led_to_no_list_of_people() {
        assertThat(http.get().uri("/help").with(cast.as(Cast.GUEST)).exchange())
                .hasStatusOk()
                .bodyText()
                .doesNotContain("href=\"/people\"");
        assertThat(http.get().uri("/help").with(cast.as(Cast.MEMBER)).exchange())
                .bodyText()
                .contains("href=\"/people\"");
    }

    @Test
    void a_guest_finds_what_they_can_do_on_a_page_of_their_own() {
        assertThat(http.get().uri("/").with(cast.as(Cast.GUEST)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/directory/favourites\"", "href=\"/account/security\"", "action=\"/quick-exit\"");
        assertThat(http.get().uri("/").with(cast.as(Cast.MEMBER)).exchange()).hasRedirectedUrl("/feed");
        assertThat(http.get().uri("/help").with(cast.as(Cast.MEMBER)).exchange())
                .bodyText()
                .doesNotContain("/quick-exit");
    }

    @Test
    void the_quick_exit_goes_on_to_the_neutral_page_even_from_an_old_form() {
        assertThat(http.post().uri("/quick-exit").with(cast.as(Cast.GUEST)).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("http-equiv=\"refresh\" content=\"0; url=https://www.service-public.fr/\"")
                .doesNotContain("Maillage");
    }

    @Test
    void a_visitor_chooses_easy_french() {
        var chosen = http.post()
                .uri("/language")
                .param("language", "falc")
                .with(csrf())
                .exchange()
                .getResponse()
                .getCookie("language");
        assertThat(http.get()
                        .uri("/sign-in")
                        .cookie(Objects.requireNonNull(chosen))
                        .exchange())
                .bodyText()
                .contains("<html lang=\"fr\" data-language=\"falc\">", "Ce lien ouvre votre compte.");
    }
}

package fr.maillage.identity.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.maillage.identity.instance.Instances;
import fr.maillage.testing.Cast;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@MaillageTest
@Transactional
class CoordinationTest {
    @Autowired
    MockMvcTester http;

    @Autowired
    Cast cast;

    @Autowired
    Instances instances;

    @AfterEach
    void what_was_rolled_back_is_forgotten() {
        instances.forget();
    }

    @Test
    void the_coordination_finds_all_it_keeps_and_only_administrators_the_settings() {
        assertThat(http.get()
                        .uri("/coordination")
                        .with(cast.as(Cast.COORDINATION))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("/coordination/invitations", "/directory/imports", "/territories")
                .doesNotContain("/coordination/instance");
        assertThat(http.get()
                        .uri("/coordination")
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .exchange())
                .bodyText()
                .contains("/coordination/instance");
        assertThat(http.get().uri("/coordination").with(cast.as(Cast.MEMBER)).exchange())
                .hasStatus(404);
    }

    @Test
    void the_settings_are_the_administrators() {
        assertThat(save(Cast.COORDINATION, "09:00")).hasStatus(404);
        assertThat(save(Cast.ADMINISTRATOR, "09:00")).hasStatus(302);
        assertThat(http.get().uri("/help").exchange()).bodyText().contains("Réseau du Golfe");
    }

    @Test
    void hours_that_end_before_they_begin_are_refused() {
        assertThat(save(Cast.ADMINISTRATOR, "19:00"))
                .hasStatus(422)
                .bodyText()
                .contains("L’heure de fin doit venir après", "Réseau du Golfe");
    }

    @Test
    void anyone_reads_the_help_and_what_is_done_with_data() {
        assertThat(http.get().uri("/help").exchange()).hasStatusOk();
        assertThat(http.get().uri("/legal/privacy").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("Trois cookies", "maillage-form", "trois jours", "trente jours");
    }

    @Test
    void a_day_that_is_blank_is_no_day() {
        assertThat(http.post()
                        .uri("/coordination/instance")
                        .param("name", "Réseau du Golfe")
                        .param("languages", "en")
                        .param("opens", "09:00")
                        .param("closes", "18:00")
                        .param("days", "\u2028")
                        .with(cast.as(Cast.ADMINISTRATOR))
                        .with(csrf()))
                .hasStatus(422);
    }

    private MvcTestResult save(String who, String opens) {
        return http.post()
                .uri("/coordination/instance")
                .param("name", "Réseau du Golfe")
                .param("languages", "en")
                .param("opens", opens)
                .param("closes", "18:00")
                .param("days", "1", "2", "4")
                .with(cast.as(who))
                .with(csrf())
                .exchange();
    }
}

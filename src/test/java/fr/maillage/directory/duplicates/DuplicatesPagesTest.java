package fr.maillage.directory.duplicates;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.directory.duplicates.Sample.organisation;
import static fr.maillage.directory.duplicates.Sample.place;
import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class DuplicatesPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Door door;

    @Autowired
    Resemblances resemblances;

    long kept;

    @BeforeEach
    void some_duplicates() {
        kept = place("Atelier numérique du Blavet")
                .calling("02 97 00 00 01")
                .at(48.14, -3.605)
                .keep(jdbc);
        organisation("Atelier Numérique Blavet")
                .calling("+33297000001")
                .at(48.1403, -3.605)
                .keep(jdbc);
        place("Médiathèque Xavier-Grall")
                .siret("11111111100011")
                .calling("0297000002")
                .keep(jdbc);
        organisation("Mediatheque Xavier Grall")
                .siret("11111111100029")
                .calling("0297000002")
                .keep(jdbc);
        resemblances.run();
    }

    @AfterEach
    void clean() {
        Cleaning.after(jdbc);
    }

    @Test
    void someone_on_a_phone_without_javascript_merges_reads_the_sources_and_goes_back() {
        try (BrowserContext browser = keeper(Window.PHONE.withoutJavaScript())) {
            Page page = browser.newPage();
            page.navigate("/directory/duplicates");
            assertThat(page.locator(".duplicates > li")).hasCount(2);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Atelier")))
                    .click();
            page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("du Blavet")))
                    .check();
            button(page, "C’est le même lieu").click();
            assertThat(page.locator(".notice p")).containsText("ne font plus qu’un lieu");
            assertThat(page.locator(".duplicates > li")).hasCount(1);

            page.navigate("/directory/entries/" + kept + "/sources");
            assertThat(page.locator(".sources").textContent()).contains("Une autre fiche", "Nolwenn Le Bihan");
            button(page, "Défaire la réunion avec «\u00a0Atelier Numérique Blavet\u00a0»")
                    .click();
            assertThat(page.locator(".notice p")).containsText("de nouveau séparées");

            page.navigate("/directory/duplicates");
            assertThat(page.locator(".duplicates > li")).hasCount(2);
        }
    }

    @Test
    void calling_two_places_different_can_be_undone_from_the_notice() {
        try (BrowserContext browser = keeper(Window.DESKTOP)) {
            Page page = browser.newPage();
            page.navigate("/directory/duplicates");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Médiathèque")))
                    .click();
            assertThat(page.locator(".reasons").textContent()).contains("SIRET différents", "même téléphone");
            button(page, "Ce sont deux lieux différents").click();
            assertThat(page.locator(".duplicates > li")).hasCount(1);
            button(page, "Annuler").click();
            assertThat(page.locator(".decide")).isVisible();
        }
    }

    @Test
    void hours_are_compared_in_words() {
        jdbc.sql("update entry set opening_hours = 'Mo-We 09:00-12:30; PH off' where id = :id")
                .param("id", kept)
                .update();
        try (BrowserContext browser = keeper(Window.DESKTOP)) {
            Page page = browser.newPage();
            page.navigate("/directory/duplicates");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Atelier")))
                    .click();
            assertThat(page.locator(".compared").textContent())
                    .contains("lundi", "mercredi", "Fermé les jours fériés")
                    .doesNotContain("jeudi", "Mo-We");
        }
    }

    @Test
    void the_page_of_a_merged_record_says_where_it_went() {
        try (BrowserContext browser = keeper(Window.PHONE)) {
            Page page = browser.newPage();
            page.navigate("/directory/duplicates");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Atelier")))
                    .click();
            String pair = page.url();
            button(page, "C’est le même lieu").click();
            page.navigate(pair);
            assertThat(page.locator(".panel")).containsText("Réunies par Nolwenn Le Bihan");
            Chromium.accessible(page);
            Chromium.shoot(page, "duplicates-decided");
            page.navigate("/directory/entries/" + kept + "/sources");
            Chromium.accessible(page);
            Chromium.shoot(page, "duplicates-sources");
        }
    }

    private BrowserContext keeper(Window window) {
        return door.open(Chromium.visit(window, port), port, Cast.COORDINATION);
    }
}

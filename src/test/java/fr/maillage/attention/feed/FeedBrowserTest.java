package fr.maillage.attention.feed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reading the feed to its end with the keyboard. */
@Tag("browser")
@MaillageTest
class FeedBrowserTest {
    @Autowired
    Door door;

    @Autowired
    Talk talk;

    @LocalServerPort
    int port;

    private long older;
    private long newer;
    private long elsewhere;

    @BeforeEach
    void three_discussions_in_two_communities() {
        talk.clear();
        long author = talk.person("Armelle");
        long reader = talk.person("Bleuenn");
        long place = talk.community("Accueil");
        long other = talk.community("Logement");
        talk.follows(reader, place, "DIGEST");
        talk.follows(reader, other, "DIGEST");
        older = talk.post(place, author, "Une permanence change d’heure.");
        newer = talk.post(place, author, "Un atelier cherche un lieu.");
        elsewhere = talk.post(other, author, "Une place se libère.");
    }

    @AfterEach
    void leave() {
        talk.clear();
    }

    @Test
    void what_is_marked_as_read_hands_the_focus_to_what_comes_next_until_the_end() {
        try (var visit = door.open(Chromium.visit(Window.DESKTOP, port), port, "bleuenn@talk.test")) {
            var page = visit.newPage();
            page.navigate("/feed");
            press(page, newer, "Plus tard");
            assertThat(button(page, newer, "Ne plus garder")).isFocused();
            // only then is the new form htmx's
            assertThat(page.locator(".htmx-settling")).hasCount(0);
            press(page, newer, "Lu");
            assertThat(page.locator("#post-" + newer)).hasCount(0);
            assertThat(page.locator("#post-" + older)).isFocused();
            Chromium.accessible(page);
            press(page, older, "Lu");
            assertThat(page.locator("#post-" + elsewhere)).isFocused();
            press(page, elsewhere, "Lu");
            assertThat(page.locator("#feed-end")).isFocused();
            assertThat(page.locator("#feed-end")).containsText("Vous êtes à jour");
            Chromium.accessible(page);
        }
    }

    private static void press(Page page, long post, String name) {
        button(page, post, name).press("Enter");
    }

    private static Locator button(Page page, long post, String name) {
        return page.locator("#post-" + post)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}

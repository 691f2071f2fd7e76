package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever must not be seen here is gone at once, and who looks after them finds nothing. */
@Tag("browser")
@MaillageTest
class QuickExitBrowserTest {
    private static final String NEUTRAL = "https://www.service-public.fr/";

    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Test
    void escape_pressed_three_times_leaves_and_back_does_not_return() {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            var page = guest(visit);
            page.navigate("/help");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.url()).endsWith("/help");
            page.keyboard().press("Escape");
            gone(page);
            page.goBack();
            page.waitForCondition(
                    () -> page.url().contains("/directory") || page.url().contains("/sign-in"));
            assertThat(page.content()).doesNotContain("Hortensia");
        }
    }

    @Test
    void the_button_is_always_in_sight_and_leaves_without_a_script_too() {
        for (var window : new Window[] {Window.PHONE, Window.PHONE.withoutJavaScript()}) {
            try (var visit = Chromium.visit(window, port)) {
                var page = guest(visit);
                page.mouse().wheel(0, 2000);
                var button = page.locator(".quick-exit button");
                assertThat(button.boundingBox().y).isBetween(0.0, 844.0);
                button.focus();
                page.keyboard().press("Enter");
                gone(page);
            }
        }
    }

    @Test
    void the_first_page_of_a_guest_is_for_everyone() {
        for (var window : Window.ALL) {
            try (var visit = Chromium.visit(window, port)) {
                Chromium.accessible(guest(visit));
            }
        }
    }

    private Page guest(BrowserContext visit) {
        visit.route(
                NEUTRAL + "**",
                route -> route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("ailleurs")));
        var page = door.open(visit, port, Cast.GUEST).newPage();
        page.navigate("/");
        return page;
    }

    private static void gone(Page page) {
        page.waitForURL(NEUTRAL);
        var other = page.context().newPage();
        other.navigate("/account");
        assertThat(other.url()).contains("/sign-in");
        other.close();
    }
}

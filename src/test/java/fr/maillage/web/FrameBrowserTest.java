package fr.maillage.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class FrameBrowserTest {
    private static final String LABELS_OF_TWO_LINES = """
            [...document.querySelectorAll('.bar span')]
                .filter(label => label.getClientRects().length > 1
                    || label.getBoundingClientRect().height > 2 * parseFloat(getComputedStyle(label).fontSize)
                    || label.getBoundingClientRect().right > innerWidth || label.getBoundingClientRect().left < 0)
                .map(label => label.textContent)
            """;

    private static final String SEVERAL_KINDS = """
            document.querySelector('main').insertAdjacentHTML('afterbegin', `
                <button class="btn btn-primary" id="primary">A</button><a class="btn btn-quiet" id="quiet" href="/">B</a>
                <button class="btn btn-stop" id="stop">C</button><button class="btn btn-link" id="link">D</button>
                <input class="form-control" id="text"><select class="form-select" id="choice"><option>E</select>
                <input class="form-check-input" type="checkbox" id="tick"><details><summary id="more">F</summary></details>`)
            """;

    private static final String RING = """
            (() => { const ring = getComputedStyle(document.activeElement)
                return [document.activeElement.id, ring.outlineStyle, ring.outlineWidth, ring.boxShadow].join(' ') })()
            """;

    /** Of the ring and the page around it: WCAG 2.2, success criterion 1.4.11. */
    private static final String CONTRAST = """
            (() => {
                const light = colour => {
                    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3).map(one => one / 255)
                        .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4)
                    return .2126 * r + .7152 * g + .0722 * b
                }
                const [a, b] = [getComputedStyle(document.activeElement).outlineColor,
                    getComputedStyle(document.body).backgroundColor].map(light).sort((x, y) => y - x)
                return (a + .05) / (b + .05)
            })()
            """;

    /** In CSS pixels: what Inclusion Europe asks for. */
    private static final double FOURTEEN_POINTS = 18.6;

    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void they_read_french_again() {
        speak("fr");
    }

    @Test
    void on_a_phone_the_coordination_finds_help_and_account_behind_more() {
        try (var visit = Chromium.visit(phone(320), port)) {
            var page = door.open(visit, port, Cast.COORDINATION).newPage();
            page.navigate("/coordination");
            page.locator(".bar .more summary").press("Enter");
            Chromium.accessible(page);
            assertThat(page.locator(".bar .more a[href='/account']").isVisible())
                    .isTrue();
            page.locator(".bar .more a[href='/help']").click();
            page.waitForURL("**/help");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void whatever_has_the_focus_of_the_keyboard_is_ringed_in_a_colour_that_is_seen(ColorScheme light) {
        try (var visit = Chromium.visit(new Window(1280, 900, light, true), port)) {
            var page = visit.newPage();
            page.navigate("/help");
            page.evaluate(SEVERAL_KINDS);
            page.locator("#content").focus();
            for (String kind : List.of("primary", "quiet", "stop", "link", "text", "choice", "tick", "more")) {
                page.keyboard().press("Tab");
                assertThat(page.evaluate(RING)).as(kind).isEqualTo(kind + " solid 3px none");
                assertThat(((Number) page.evaluate(CONTRAST)).doubleValue())
                        .as(kind)
                        .isGreaterThanOrEqualTo(3);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_label_of_the_bar_keeps_to_its_line_on_every_phone(Language language) {
        speak(language.code());
        for (int width : List.of(320, 360, 390, 430)) {
            try (var visit = Chromium.visit(phone(width), port)) {
                var page = door.open(visit, port, Cast.COORDINATION).newPage();
                page.navigate("/help");
                assertThat((List<?>) page.evaluate(LABELS_OF_TWO_LINES))
                        .as("at " + width)
                        .isEmpty();
            }
        }
    }

    @Test
    void easy_french_is_larger_and_stays_accessible() {
        for (Window window : List.of(phone(320), Window.PHONE.dark(), Window.DESKTOP)) {
            try (BrowserContext visit = Chromium.visit(window, port)) {
                visit.addCookies(List.of(new Cookie("language", "falc").setUrl("http://localhost:" + port)));
                var page = visit.newPage();
                for (String address : List.of("/directory", "/sign-in", "/help", "/legal/privacy")) {
                    page.navigate(address);
                    Chromium.accessible(page);
                }
                assertThat(((Number) page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
                                .doubleValue())
                        .isGreaterThan(FOURTEEN_POINTS);
            }
        }
    }

    private void speak(String language) {
        jdbc.sql("update account set language = :language where email = :email")
                .param("language", language)
                .param("email", Cast.COORDINATION)
                .update();
    }

    private static Window phone(int width) {
        return new Window(width, 844, ColorScheme.LIGHT, true);
    }
}

package fr.maillage.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium, started once for the run of the tests. */
public final class Chromium {
    private static @Nullable Playwright driver;
    private static @Nullable Browser browser;

    private static final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Chromium() {}

    /** How someone looks: on what, in which light, with or without JavaScript. */
    public record Window(int width, int height, ColorScheme light, boolean javaScript) {
        public static final Window DESKTOP = new Window(1280, 900, ColorScheme.LIGHT, true);
        public static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT, true);
        public static final List<Window> ALL = List.of(DESKTOP, PHONE, DESKTOP.dark(), PHONE.dark());

        public Window dark() {
            return new Window(width, height, ColorScheme.DARK, javaScript);
        }

        public Window withoutJavaScript() {
            return new Window(width, height, light, false);
        }
    }

    /** A fresh visitor: no cookies. Close the page's context when done. */
    public static synchronized BrowserContext visit(Window window, int port) {
        BrowserContext visit = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setViewportSize(window.width(), window.height())
                        .setColorScheme(window.light())
                        .setJavaScriptEnabled(window.javaScript()));
        visit.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.location() + " " + message.text());
            }
        });
        return visit;
    }

    /** No violation that axe knows, no sideways scroll, nothing that the page's own policy had to refuse. */
    public static void accessible(Page page) {
        Assertions.assertThat(refused).as("refused up to " + page.url()).isEmpty();
        // No page has frames: going through them one by one would open a second page for each examination.
        var violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
        Assertions.assertThat(violations)
                .as("accessibility of " + page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(n -> n.getHtml()).toList())
                .isEmpty();
        Assertions.assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scroll on " + page.url())
                .isTrue();
    }

    static synchronized void close() {
        if (driver != null) {
            driver.close();
            driver = null;
            browser = null;
        }
    }

    private static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            driver = playwright;
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--renderer-process-limit=1",
                                    "--disable-site-isolation-trials",
                                    "--in-process-gpu")));
        }
        return browser;
    }

    private static Path executable() {
        return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
    }
}

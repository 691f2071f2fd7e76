package fr.maillage.testing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;

/** Debian's Chromium, started once for the run of the tests. */
public final class Chromium {
    /** The one that cannot have a screen first: a window and a page cost it a third of the time. */
    private static final List<String> BROWSERS = List.of(
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome");

    /** The rules of axe, to be evaluated in a page before they are asked for. */
    public static final String AXE = axe();

    /** By every rule; what holds is counted nowhere, which spares most of the time. */
    private static final String EXAMINE = """
            () => axe.run(document, {resultTypes: ['violations']})
                .then(found => found.violations.map(rule => `${rule.id}: ${rule.nodes.map(node => node.html).join('; ')}`))""";

    private static final double PATIENCE_MS = 20_000;

    private static @Nullable Playwright driver;
    private static @Nullable Browser browser;

    private static final Set<String> refused = ConcurrentHashMap.newKeySet();

    private Chromium() {}

    /** How someone looks: on what, in which light, with or without JavaScript. */
    public record Window(int width, int height, ColorScheme light, boolean javaScript) {
        public static final Window DESKTOP = new Window(1280, 900, ColorScheme.LIGHT, true);
        public static final Window PHONE = new Window(390, 844, ColorScheme.LIGHT, true);
        public static final List<Window> ALL = List.of(DESKTOP, PHONE, DESKTOP.dark(), PHONE.dark());
        /** Each width and each light once: what depends on both at a time is the frame, which is looked at in all four. */
        public static final List<Window> PAIR = List.of(DESKTOP, PHONE.dark());

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
                        // without a script nothing can wait until a page has scrolled by itself
                        .setReducedMotion(window.javaScript() ? ReducedMotion.NO_PREFERENCE : ReducedMotion.REDUCE)
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
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        Assertions.assertThat((List<?>) page.evaluate(EXAMINE))
                .as("accessibility of " + page.url())
                .isEmpty();
        Assertions.assertThat((boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scroll on " + page.url())
                .isTrue();
    }

    /** Leaves a picture of the whole page, for someone to look at, in the folder that {@code MAILLAGE_SHOTS} names, if any. */
    public static void shoot(Page page, String name) {
        String folder = System.getenv("MAILLAGE_SHOTS");
        if (folder != null) {
            boolean dark = (boolean) page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches");
            String file = name + "-" + page.viewportSize().width + (dark ? "-dark" : "") + ".png";
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, file)).setFullPage(true));
        }
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
            if (System.getProperty("excludedGroups", "").startsWith("browser")) {
                throw new IllegalStateException("a class that opens a browser is tagged @Tag(\"browser\")");
            }
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            driver = playwright;
            // an open page asks for what is new some seconds after it was told, and others use the machine, too
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-gpu-compositing",
                                    "--disable-software-rasterizer",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync",
                                    "--renderer-process-limit=1",
                                    "--disable-site-isolation-trials",
                                    "--in-process-gpu")));
        }
        return browser;
    }

    private static String axe() {
        try (var script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path executable() {
        return BROWSERS.stream()
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
    }
}

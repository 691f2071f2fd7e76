package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every link from the first page on, as each kind of person: no page is missing, and each can be used by all. */
@MaillageTest
class EveryPageTest {
    private static final String LINKS = """
            [...document.querySelectorAll('a[href]')].filter(a => !a.hasAttribute('download'))
                .map(a => a.getAttribute('href')).filter(h => h.startsWith('/') && !h.startsWith('/assets/'))""";

    @Autowired
    Door door;

    @LocalServerPort
    int port;

    @TestFactory
    Stream<DynamicTest> everyone_can_use_every_page_they_meet() {
        Set<String> examined = new HashSet<>();
        return Stream.of(Cast.ADMINISTRATOR, Cast.COORDINATION, Cast.MEMBER, Cast.GUEST, "")
                .map(email ->
                        DynamicTest.dynamicTest(email.isEmpty() ? "a visitor" : email, () -> walk(email, examined)));
    }

    /** A page that someone met already, in the same shape, is opened but not examined again. */
    private void walk(String email, Set<String> examined) {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            Page page = (email.isEmpty() ? visit : door.open(visit, port, email)).newPage();
            var waiting = new ArrayDeque<>(List.of("/"));
            Map<String, String> met = new LinkedHashMap<>();
            while (!waiting.isEmpty()) {
                String path = waiting.remove();
                if (met.putIfAbsent(shape(path), path) == null) {
                    waiting.addAll(read(page, path, examined.add(shape(path))));
                }
            }
            assertThat(met).as("pages met").hasSizeGreaterThan(3);
        }
    }

    private static List<String> read(Page page, String path, boolean examine) {
        var answer = page.request().get(path);
        assertThat(answer.status()).as(path).isLessThan(400);
        if (!String.valueOf(answer.headers().get("content-type")).startsWith("text/html")) {
            return List.of();
        }
        page.navigate(path);
        for (Window window : examine ? Window.ALL : List.<Window>of()) {
            page.setViewportSize(window.width(), window.height());
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(window.light()));
            Chromium.accessible(page);
        }
        assertThat(page.locator("h1").count()).as("one h1 on " + path).isEqualTo(1);
        @SuppressWarnings("unchecked")
        var links = (List<String>) page.evaluate(LINKS);
        return links;
    }

    /** Pages that differ by a number or a search only are one page. */
    private static String shape(String path) {
        return path.replaceAll("[?#].*", "").replaceAll("\\d+", "1");
    }
}

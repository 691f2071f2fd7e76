package fr.maillage.directory.imports;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.directory.formats.SharedData;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("browser")
@MaillageTest
class ImportJourneyTest {
    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    Trial trial;

    @AfterEach
    void clear() {
        trial.clear();
    }

    @Test
    void the_places_of_morbihan_come_in_through_the_page() throws IOException {
        Path file = SharedData.file("mednum/lieux-mediation-numerique-56.csv");
        for (Window window : Window.PAIR) {
            try (BrowserContext browser = coordinator(window)) {
                Page page = browser.newPage();
                send(page, file);
                page.waitForSelector(".decision");
                assertThat(figure(page, "Nouvelles"))
                        .as(page.locator("main").textContent())
                        .isEqualTo("33");
                assertThat(trial.entries()).isEmpty();
                look(page, "preview");
                button(page, "Écrire dans l’annuaire").click();
                page.waitForSelector("text=Ce qui a changé");
                assertThat(figure(page, "Nouvelles")).isEqualTo("33");
                look(page, "done");

                send(page, changed(file));
                page.waitForSelector(".decision");
                assertThat(figure(page, "Modifiées")).isEqualTo("1");
                assertThat(figure(page, "Refusées")).isEqualTo("1");
                assertThat(figure(page, "Disparues")).isEqualTo("1");
                assertThat(page.locator(".changes ins").first().textContent()).isEqualTo("France services de Gourin");
                assertThat(page.locator("table.report").textContent())
                        .contains(
                                "horaires",
                                "quand la lumière est allumée",
                                "ne suit pas la notation",
                                "précédente est gardée");
                look(page, "changes");
                page.navigate("/directory/imports");
                look(page, "list");
                page.navigate("/directory/export");
                look(page, "export");
            }
            trial.clear();
        }
    }

    @Test
    void on_a_phone_without_javascript_progress_is_read_by_asking_again() throws IOException {
        Path file = SharedData.file("mednum/lieux-mediation-numerique-56.csv");
        try (BrowserContext browser = coordinator(Window.PHONE.withoutJavaScript())) {
            Page page = browser.newPage();
            send(page, file);
            untilSeen(page, ".decision");
            button(page, "Écrire dans l’annuaire").click();
            untilSeen(page, "text=Ce qui a changé");
            assertThat(figure(page, "Nouvelles")).isEqualTo("33");
        }
    }

    /** One name changed, one text of opening hours spoilt, one name lost, one record gone. */
    private static Path changed(Path file) throws IOException {
        String text = Files.readString(file)
                .replace("France services Roi Morvan Communauté,", "France services de Gourin,")
                .replaceFirst("France services Guémené-sur-Scorff,", ",");
        List<String> lines = new ArrayList<>(text.lines().toList());
        lines.set(3, lines.get(3).replaceFirst("\"Mo[^\"]*\"", "quand la lumière est allumée"));
        lines.remove(5);
        return Files.writeString(Files.createTempFile("lieux", ".csv"), String.join("\n", lines) + "\n");
    }

    private static void send(Page page, Path file) {
        page.navigate("/directory/imports");
        page.setInputFiles("#file", file);
        button(page, "Lire le fichier").click();
    }

    private static void untilSeen(Page page, String selector) {
        for (int i = 0; i < 50 && !page.isVisible(selector); i++) {
            page.waitForTimeout(100);
            page.reload();
        }
    }

    private static String figure(Page page, String label) {
        return page.locator(".figures > div")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile(label)))
                .locator("dd")
                .textContent();
    }

    private static void look(Page page, String name) {
        Chromium.accessible(page);
        Chromium.shoot(page, "import-" + name);
    }

    private BrowserContext coordinator(Window window) {
        return door.open(Chromium.visit(window, port), port, Cast.COORDINATION);
    }
}

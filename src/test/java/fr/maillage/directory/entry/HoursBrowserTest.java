package fr.maillage.directory.entry;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class HoursBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    JdbcClient jdbc;

    static List<Window> windows() {
        return List.of(
                Window.DESKTOP,
                Window.PHONE.dark(),
                Window.PHONE.withoutJavaScript(),
                new Window(320, 640, ColorScheme.LIGHT, true));
    }

    @BeforeEach
    void a_place_that_opens_on_weekdays() {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, opening_hours)
                values ('place', 'essai-horaires', 'h', 'Lieu à l’heure', 'Mo-Fr 09:00-12:00,14:00-17:00; PH off')
                """).update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from entry where source = 'essai-horaires'").update();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void hours_are_changed_day_by_day_then_written_in_the_notation(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, Cast.COORDINATION)) {
            var page = browser.newPage();
            page.navigate(address() + "/edit");
            if (window.javaScript()) {
                Chromium.accessible(page);
            }
            day(page, "lundi").getByLabel("de", exactly()).fill("08:30");
            day(page, "vendredi").getByLabel("Fermé").press("Space");
            day(page, "samedi").getByLabel("et de").fill("14:00");
            save(page);
            assertThat(page.locator(".problems").textContent()).contains("Samedi");
            day(page, "samedi").getByLabel("à", exactly()).first().fill("16:00");
            save(page);
            assertThat(hours())
                    .isEqualTo("Mo 08:30-12:00,14:00-17:00; Tu-Th 09:00-12:00,14:00-17:00; Sa 14:00-16:00; PH off");

            page.navigate(address() + "/edit");
            page.getByText("Écrire en format OpenStreetMap").press("Enter");
            page.getByLabel("Horaires au format OpenStreetMap").fill("We[1,3] 09:00-12:00");
            save(page);
            assertThat(hours()).isEqualTo("We[1,3] 09:00-12:00");

            page.navigate(address() + "/edit");
            assertThat(page.locator(".entry-hours").textContent()).contains("plus qu’une semaine ordinaire");
            if (window.javaScript()) {
                page.getByText("Écrire jour par jour").press("Enter");
                Chromium.accessible(page);
            }
        }
    }

    private static Locator day(Page page, String name) {
        return page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }

    private static void save(Page page) {
        page.waitForNavigation(() -> button(page, "Enregistrer").press("Enter"));
    }

    private String hours() {
        return jdbc.sql("select opening_hours from entry where source = 'essai-horaires'")
                .query(String.class)
                .single();
    }

    private String address() {
        return "/directory/entries/"
                + jdbc.sql("select id from entry where source = 'essai-horaires'")
                        .query(Long.class)
                        .single();
    }
}

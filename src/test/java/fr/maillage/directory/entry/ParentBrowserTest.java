package fr.maillage.directory.entry;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
class ParentBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    JdbcClient jdbc;

    static List<Window> windows() {
        return List.of(Window.DESKTOP, Window.PHONE.dark(), Window.PHONE.withoutJavaScript());
    }

    @BeforeEach
    void two_of_one_name() {
        jdbc.sql("""
                insert into entry (kind, source, source_id, name, city)
                select 'organisation', 'essai-parent', city, 'Ressourcerie Zigzag', city
                from unnest(array['Gourin', 'Vannes']) city
                """).update();
        jdbc.sql("""
                insert into entry (kind, source, source_id, name) values ('service', 'essai-parent', 's', 'Permanence')
                """).update();
    }

    @AfterEach
    void gone() {
        jdbc.sql("update entry set parent_id = null where source = 'essai-parent'")
                .update();
        jdbc.sql("delete from entry where source = 'essai-parent'").update();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void an_organisation_is_found_by_its_name_with_and_without_javascript(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, Cast.COORDINATION)) {
            var page = browser.newPage();
            page.navigate("/directory/entries/" + id("s") + "/edit");
            var field = page.getByLabel("Structure", new Page.GetByLabelOptions().setExact(true));
            if (window.javaScript()) {
                field.pressSequentially("zigzag");
                page.waitForSelector("#parent-choices input[type=radio]");
                Chromium.accessible(page);
            } else {
                field.fill("zigzag");
                save(page);
                assertThat(page.locator(".problems").textContent()).contains("zigzag");
            }
            page.locator("label", new Page.LocatorOptions().setHasText("Ressourcerie Zigzag Vannes"))
                    .click();
            save(page);
            assertThat(page.url()).endsWith("/directory/entries/" + id("s"));
            assertThat(jdbc.sql("select parent_id from entry where source = 'essai-parent' and source_id = 's'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(id("Vannes"));
        }
    }

    private static void save(Page page) {
        page.waitForNavigation(() -> button(page, "Enregistrer").press("Enter"));
    }

    private long id(String sourceId) {
        return jdbc.sql("select id from entry where source = 'essai-parent' and source_id = :id")
                .param("id", sourceId)
                .query(Long.class)
                .single();
    }
}

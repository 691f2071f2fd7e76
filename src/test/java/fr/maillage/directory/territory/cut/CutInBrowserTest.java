package fr.maillage.directory.territory.cut;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.maillage.directory.territory.Kind;
import fr.maillage.directory.territory.Territories;
import fr.maillage.directory.territory.official.OfficialLists;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class CutInBrowserTest {
    private static final List<String> NETWORKS =
            List.of("Ploërmel", "Pontivy", "Vannes", "Auray", "Lorient", "Gourin", "La Roche-Bernard");
    private static final List<String> EPCI = List.of(
            "200066777=A",
            "200066785=A",
            "245614433=B",
            "200096683=B",
            "200096675=B",
            "200067932=C",
            "200043123=D",
            "245600465=D",
            "200042174=E",
            "245600440=E",
            "245614417=F",
            "245614383=G",
            "200027027=G",
            "243500741=G");

    @LocalServerPort
    int port;

    @Autowired
    Door door;

    @Autowired
    OfficialLists lists;

    @Autowired
    Territories territories;

    @Autowired
    Cuts cuts;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    long morbihan;

    @BeforeEach
    void the_communes_of_the_morbihan_are_there() throws Exception {
        Path copy = folder.resolve("communes.csv");
        try (InputStream file =
                Objects.requireNonNull(Cuts.class.getResourceAsStream("/fr/maillage/directory/demo/communes.csv"))) {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        lists.follow(copy);
        morbihan = territories.find(Kind.DEPARTEMENT, "56").orElseThrow().id();
    }

    @AfterEach
    void nothing_stays_behind() {
        jdbc.sql("delete from territory where kind in ('custom', 'commune', 'epci')")
                .update();
        jdbc.sql("delete from cut").update();
        jdbc.sql("delete from territory_commune").update();
    }

    @Test
    void the_morbihan_is_cut_in_seven_on_a_phone_without_a_script() {
        try (BrowserContext browser = visit(Window.PHONE.withoutJavaScript())) {
            Page page = browser.newPage();
            page.navigate("/territories/cuts/new?area=" + morbihan + "&parts=7");
            fill(page);
            page.getByText("Appliquer sans enregistrer").click();
            assertThat(page.locator("[name=part-G]")).hasValue("La Roche-Bernard");
            finish(page);
        }
    }

    @Test
    void the_morbihan_is_cut_in_seven_with_the_map_and_the_keyboard() {
        try (BrowserContext browser = visit(Window.DESKTOP)) {
            Page page = browser.newPage();
            page.navigate("/territories/cuts/new?area=" + morbihan + "&parts=7");
            assertThat(page.locator("[data-drawn=true]")).isVisible();
            fill(page);
            assertThat(page.locator("#unplaced")).hasText("Communes encore à placer : 3");
            Chromium.accessible(page);
            Chromium.shoot(page, "form");
            finish(page);
        }
    }

    @Test
    void a_rectangle_drawn_around_everything_places_everything_and_is_undone() {
        try (BrowserContext browser = visit(Window.DESKTOP)) {
            Page page = browser.newPage();
            page.navigate("/territories/cuts/new?area=" + morbihan + "&parts=2");
            assertThat(page.locator("[data-drawn=true]")).isVisible();
            page.locator("[name=brush][value=B]").check();
            page.locator("[name=gesture][value=rectangle]").check();
            page.locator("#map").scrollIntoViewIfNeeded();
            var box = page.locator("#map").boundingBox();
            page.mouse().move(box.x + box.width - 4, box.y + 4);
            page.mouse().down();
            page.mouse().move(box.x + 4, box.y + box.height / 2);
            page.mouse().up();
            assertThat(page.locator("[data-count=B]")).not().hasText("0");
            page.locator("#stroke-undo").click();
            assertThat(page.locator("[data-count=B]")).hasText("0");
        }
    }

    private void fill(Page page) {
        page.locator("#name").fill("Réseaux d’inclusion numérique");
        for (int i = 0; i < NETWORKS.size(); i++) {
            page.locator("[name=part-" + Part.letter(i) + "]").fill(NETWORKS.get(i));
        }
        for (String choice : EPCI) {
            page.locator("[name=e-" + choice.split("=")[0] + "]").selectOption(choice.split("=")[1]);
        }
    }

    private void finish(Page page) {
        page.locator(".save-bar button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Réseaux d’inclusion numérique");
        Cut cut = cuts.find(cuts.all().getFirst().id()).orElseThrow();
        assertThat(cut.parts()).extracting(Part::name).isEqualTo(NETWORKS);
        assertThat(cut.placed()).hasSize(246);
        Chromium.shoot(page, "cut");
    }

    private BrowserContext visit(Window window) {
        return door.open(Chromium.visit(window, port), port, Cast.COORDINATION);
    }
}

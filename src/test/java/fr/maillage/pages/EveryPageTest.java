package fr.maillage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.community.demo.Inhabited;
import fr.maillage.directory.demo.Furnished;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Walks every link from the first page on, as each kind of person: no page is missing, everyone can use each. */
@Tag("browser")
@MaillageTest
class EveryPageTest {
    private static final String NOWHERE = "/nowhere";

    @Autowired
    Door door;

    @Autowired
    Furnished instance;

    @Autowired
    Inhabited communities;

    @Autowired
    Addresses addresses;

    @LocalServerPort
    int port;

    private final Set<String> examined = new HashSet<>();
    private final Scales scales = new Scales();

    @BeforeEach
    void furnish() {
        instance.furnish();
        communities.settle();
    }

    @AfterEach
    void clear() {
        communities.clear();
        instance.clear();
    }

    @TestFactory
    Stream<DynamicTest> everyone_can_use_every_page_they_meet() {
        return Stream.concat(
                Stream.of(Cast.ADMINISTRATOR, Cast.COORDINATION, Cast.MEMBER, Cast.GUEST, "")
                        .map(email -> DynamicTest.dynamicTest(
                                email.isEmpty() ? "a visitor" : email, () -> walk(email, doors(email)))),
                Stream.of(
                        DynamicTest.dynamicTest(
                                "no page was missed",
                                () -> assertThat(addresses.unmet()).isEqualTo(Addresses.ELSEWHERE.keySet())),
                        DynamicTest.dynamicTest(
                                "every page is light", () -> scales.read(Path.of("target/page-weights.txt")))));
    }

    /** Where links do not lead: what forms ask for, and what is not there. */
    private List<String> doors(String email) {
        return switch (email) {
            case Cast.COORDINATION ->
                List.of(
                        "/",
                        "/people?q=zzzz",
                        "/people/" + instance.welcomed(),
                        "/territories/setup?q=bretagne",
                        "/territories/imports/" + instance.geographyRun(),
                        "/territories/cuts/new?area=" + instance.morbihan() + "&parts=7",
                        "/directory/entries/" + instance.place() + "/duplicate?q=maison",
                        "/directory/duplicates",
                        "/communities/" + communities.asked() + "/requests");
            case "" ->
                List.of(
                        "/",
                        "/directory?q=aide+papiers+vannes",
                        "/directory?q=zzzzzz",
                        "/directory/vocabularies?q=logement");
            case Cast.MEMBER ->
                List.of("/", "/account/security/proof", "/posts/" + communities.unanswered() + "/poll/edit", NOWHERE);
            default -> List.of("/");
        };
    }

    /** A page that someone met already, in the same shape, is read but not examined again. */
    private void walk(String email, List<String> doors) {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            BrowserContext browser = email.isEmpty() ? visit : door.open(visit, port, email);
            var hold = new SoftAssertions();
            var reader = Reader.of(browser, port);
            var examination = new Examination(browser.newPage(), hold);
            var waiting = new ArrayDeque<>(doors);
            Map<String, String> titles = new HashMap<>();
            Set<String> met = new HashSet<>();
            while (!waiting.isEmpty()) {
                String asked = waiting.remove();
                if (!met.add(shape(asked, doors))) {
                    continue;
                }
                addresses.meet(asked);
                Sheet sheet = reader.get(asked);
                String path = sheet.redirected() ? sheet.path() : asked;
                String shape = shape(path, doors);
                hold.assertThat(sheet.status()).as(path).isEqualTo(path.equals(NOWHERE) ? 404 : 200);
                if (!sheet.isPage() || sheet.redirected() && !met.add(shape)) {
                    continue;
                }
                addresses.meet(path);
                waiting.addAll(sheet.links());
                wellMade(sheet, path, hold);
                String entitled = shape(path, List.of());
                hold.assertThat(titles.merge(sheet.title(), entitled, (one, other) -> one))
                        .as("pages entitled " + sheet.title())
                        .isEqualTo(entitled);
                if (examined.add(shape)) {
                    scales.weigh(shape, sheet, examination.of(path, sheet.status() == 200), reader);
                }
            }
            hold.assertThat(met).as("pages met").hasSizeGreaterThan(5);
            hold.assertAll();
        }
    }

    private static void wellMade(Sheet sheet, String path, SoftAssertions hold) {
        hold.assertThat(sheet.headings()).as("headings h1 of " + path).isOne();
        hold.assertThat(sheet.title()).as("title of " + path).isNotEmpty();
        hold.assertThat(sheet.twins()).as("identifiers borne twice on " + path).isEmpty();
        hold.assertThat(sheet.text())
                .as(path)
                .contains("<html lang=\"fr\"", "<a class=\"skip\" href=\"#content\"", "id=\"content\"");
    }

    /** Pages that differ by a number or a search only are one page. */
    private static String shape(String path, List<String> doors) {
        return doors.contains(path) ? path : path.replaceAll("[?#].*", "").replaceAll("\\d+", "1");
    }
}

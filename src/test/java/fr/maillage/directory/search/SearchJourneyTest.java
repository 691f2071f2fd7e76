package fr.maillage.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.MaillageTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class SearchJourneyTest {
    private static final String LISTED = """
            [...document.querySelectorAll('.entry-card h2 a')].map(a => a.getAttribute('href').split('/').pop())""";
    private static final String MARKED = """
            JSON.parse(document.getElementById('map').dataset.markers).map(m => String(m[1]))""";

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    long entry;

    @BeforeEach
    void places_in_gourin() {
        jdbc.sql("""
                insert into territory (kind, code, name, population, latitude, longitude, postcodes)
                values ('commune', '56066', 'Gourin', 3800, 48.136, -3.604, '{56110}')
                on conflict (kind, code) do update set latitude = excluded.latitude, longitude = excluded.longitude,
                    population = excluded.population, postcodes = excluded.postcodes
                """).update();
        entry = place("Aide aux impôts des Ajoncs", "gratuit");
        place("Aide aux impôts du Menhir", "payant");
    }

    @AfterEach
    void the_directory_as_it_was() {
        jdbc.sql("delete from entry where source = 'journey'").update();
    }

    @Test
    void one_sentence_leads_to_the_page_of_a_place_on_a_desktop_and_on_a_phone() {
        for (var window : List.of(Window.DESKTOP, Window.PHONE, Window.DESKTOP.withoutJavaScript())) {
            try (var visit = Chromium.visit(window, port)) {
                Page page = visit.newPage();
                page.navigate("/directory");
                page.fill("#q", "aide impots gourin");
                page.click("form.search .search-line button");
                page.click("text=Aide aux impôts des Ajoncs");
                PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("/directory/entries/" + entry));
                PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Aide aux impôts des Ajoncs");
            }
        }
    }

    @Test
    void the_keyboard_is_enough() {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            Page page = visit.newPage();
            page.navigate("/directory");
            page.focus("#q");
            page.keyboard().type("aide impots gourin");
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("q=aide"));
            PlaywrightAssertions.assertThat(page.locator("#announced")).not().isEmpty();
            for (int i = 0; i < 40 && !onEntry(page); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator("h1")).hasText(Pattern.compile("Aide aux impôts"));
        }
    }

    @Test
    void a_chip_changes_the_list_and_the_map_in_place_and_the_address_says_so() {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            Page page = visit.newPage();
            page.navigate("/directory?q=aide+impots+gourin");
            assertThat(page.evaluate(LISTED)).isEqualTo(page.evaluate(MARKED));
            page.evaluate("window.stayed = true");
            page.click("#chip-fee");
            PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("fee=gratuit"));
            PlaywrightAssertions.assertThat(page.locator("text=Aide aux impôts du Menhir"))
                    .hasCount(0);
            assertThat(page.evaluate("window.stayed")).isEqualTo(true);
            assertThat(page.evaluate(LISTED)).isEqualTo(page.evaluate(MARKED));
            PlaywrightAssertions.assertThat(page.locator("#map .pin").first()).isVisible();
            Chromium.accessible(page);
            page.goBack();
            PlaywrightAssertions.assertThat(
                            page.locator("text=Aide aux impôts du Menhir").first())
                    .isVisible();
        }
    }

    @Test
    void an_entry_prints_on_one_sheet() {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            Page page = visit.newPage();
            page.navigate("/directory/entries/" + entry);
            String pdf = new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("/Type\\s*/Page\\b")
                            .matcher(pdf)
                            .results()
                            .count())
                    .isEqualTo(1);
        }
    }

    private static boolean onEntry(Page page) {
        return (boolean) page.evaluate("document.activeElement.matches('.entry-card h2 a')");
    }

    private long place(String name, String fee) {
        return jdbc.sql("""
                insert into entry (kind, source, source_id, name, summary, description, city, postcode, commune, latitude,
                    longitude, fees, opening_hours, phone)
                values ('place', 'journey', :name, :name, 'Pas à pas.', repeat('Une longue présentation. ', 200), 'Gourin', '56110',
                    '56066', 48.136, -3.604, array[:fee], 'Mo-Fr 09:00-12:00,14:00-17:00', '+33 2 61 91 00 01')
                returning id
                """)
                .param("name", name)
                .param("fee", fee)
                .query(Long.class)
                .single();
    }
}

package fr.maillage.community.membership;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;
import static fr.maillage.testing.Named.link;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of a community as a facilitator meets them, in every window. */
@Tag("browser")
@MaillageTest
class MembersBrowserTest {
    @LocalServerPort
    int port;

    @Autowired
    Gathering gathering;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Door door;

    private long community;
    private String keeper = "";

    @BeforeEach
    void a_community_with_people_who_wait() {
        community = gathering.community("REQUEST");
        keeper = gathering.person("Anne Keraudren");
        gathering.belongs(keeper, community, "FACILITATOR");
        gathering.belongs(gathering.person("Maelle Simon"), community, "MEMBER");
        gathering.belongs(gathering.person("Paul Le Goff de Kerangouarec"), community, "READER");
        gathering.does(
                Cast.MEMBER,
                address("/membership"),
                "word",
                "Je travaille à côté, et je voudrais suivre vos échanges.");
        gathering.does(gathering.person("Enora Tanguy"), address("/membership"));
    }

    @AfterEach
    void nothing_of_it_stays() {
        jdbc.sql("delete from community where name = 'Le cercle'").update();
        jdbc.sql("delete from account where email like '%@cercle.test'").update();
    }

    @Test
    void each_page_is_accessible_in_every_window() {
        for (Window window : Window.PAIR) {
            try (var visit = door.open(Chromium.visit(window, port), port, keeper)) {
                Page page = visit.newPage();
                for (String address : new String[] {"", "/about", "/members", "/requests", "/invitations?q=e"}) {
                    page.navigate(address(address));
                    page.locator("main summary").all().stream().limit(2).forEach(one -> one.click());
                    Chromium.accessible(page);
                }
            }
        }
    }

    @Test
    void a_facilitator_answers_and_invites_without_a_script_and_undoes_it() {
        try (var visit = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), port), port, keeper)) {
            Page page = visit.newPage();
            page.navigate(address("/requests"));
            button(page, "Accueillir Karim Belkacem").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("fait maintenant partie");
            link(page, "Décliner la demande de Enora Tanguy").click();
            page.getByLabel("Un mot pour la personne").fill("Nous sommes au complet.");
            button(page, "Décliner").click();
            button(page, "Annuler").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("attend de nouveau");
            page.navigate(address("/members"));
            page.locator("main summary").nth(1).click();
            button(page, "Retirer de la communauté : Karim Belkacem").click();
            button(page, "Annuler").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("comme avant");
            page.navigate(address("/invitations"));
            page.getByRole(AriaRole.SEARCHBOX).fill("nolwenn");
            button(page, "Chercher").click();
            button(page, "Inviter comme membre : Nolwenn Le Bihan").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("attend Nolwenn Le Bihan");
            button(page, "Annuler").click();
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("est retirée");
        }
    }

    private String address(String page) {
        return "/communities/" + community + page;
    }
}

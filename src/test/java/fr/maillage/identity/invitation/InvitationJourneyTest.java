package fr.maillage.identity.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.MaillageTest;
import fr.maillage.web.Language;
import fr.maillage.web.Role;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class InvitationJourneyTest {
    private static final String LENA = "lena@mairie.test";

    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void lena_leaves() {
        jdbc.sql("delete from invitation where email = :email")
                .param("email", LENA)
                .update();
        jdbc.sql("delete from mail where recipient = :email")
                .param("email", LENA)
                .update();
        jdbc.sql("delete from account where email = :email")
                .param("email", LENA)
                .update();
    }

    @Test
    void on_a_phone_without_javascript_an_invitation_leads_to_a_complete_profile() {
        comeIn(Window.PHONE.withoutJavaScript(), Role.MEMBER, page -> {
            page.press("text=Compléter mon profil", "Enter");
            page.fill("#profession", "Assistante sociale");
            page.selectOption("#culture", "SOCIAL");
            page.fill("#skills", "logement, accès aux droits");
            page.press("#hours-own", "Space");
            page.fill("#from-1", "18:00");
            page.fill("#to-1", "09:00");
            page.press("main button:has-text('Enregistrer')", "Enter");
            assertThat(page.inputValue("#profession")).isEqualTo("Assistante sociale");
            assertThat(page.textContent(".problems")).contains("L’heure de fin");
            page.fill("#from-1", "09:00");
            page.fill("#to-1", "17:00");
            page.press("main button:has-text('Enregistrer')", "Enter");
            assertThat(page.textContent("main"))
                    .contains("Votre profil est enregistré.", "Assistante sociale", "accès aux droits", "9 h à 17 h");
        });
    }

    @Test
    void the_page_of_an_invitation_is_accessible_in_every_window() {
        for (Window window : Window.PAIR) {
            comeIn(window, Role.ADMINISTRATOR, page -> {});
            lena_leaves();
        }
    }

    private void comeIn(Window window, Role role, Consumer<Page> then) {
        var invitee = new Invitee(LENA, "", role, "Mairie de Kerlanic", Language.FR, "À bientôt");
        String link = invitations.send(invitee, null).link();
        try (BrowserContext visit = Chromium.visit(window, port)) {
            Page page = visit.newPage();
            page.navigate(link.substring(link.indexOf("/invitations/")));
            // axe needs JavaScript in the page
            if (window.javaScript()) {
                Chromium.accessible(page);
            }
            page.fill("#name", "Léna Riou");
            page.press("text=Accepter et entrer", "Enter");
            assertThat(page.textContent("h1")).isEqualTo("Léna Riou");
            then.accept(page);
        }
    }
}

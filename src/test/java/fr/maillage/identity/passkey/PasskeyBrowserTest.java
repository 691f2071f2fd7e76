package fr.maillage.identity.passkey;

import static fr.maillage.testing.Named.button;
import static fr.maillage.testing.Named.buttonsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import fr.maillage.identity.signin.PrintedCodes;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.MaillageTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With Chromium's virtual authenticator in place of a finger on a phone. */
@Tag("browser")
@MaillageTest
class PasskeyBrowserTest {
    private static final Pattern SECURITY = Pattern.compile(":\\d+/account/security$");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    @Autowired
    PrintedCodes codes;

    private long account;

    @BeforeEach
    void someone_without_mail() {
        jdbc.sql("delete from sign_in_attempt").update();
        account = jdbc.sql("insert into account (name, role) values ('Goulven Test', 'GUEST') returning id")
                .query(Long.class)
                .single();
    }

    @AfterEach
    void gone() {
        jdbc.sql("delete from account where id = :id").param("id", account).update();
    }

    @Test
    void a_passkey_is_added_named_used_to_sign_in_and_removed() {
        var printed = codes.renew(account, cast.id(Cast.MEMBER));
        try (var visit = Chromium.visit(Window.PHONE, port)) {
            var page = visit.newPage();
            authenticator(page);
            page.navigate("/sign-in/printed-code?next=/account/security");
            Chromium.accessible(page);
            page.getByLabel("Identifiant").fill(printed.identifier());
            page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(printed.code());
            button(page, "Se connecter").click();
            page.waitForURL(SECURITY);

            page.getByLabel("Nom de la nouvelle passkey").fill("téléphone");
            button(page, "Ajouter une passkey").click();
            button(page, "Retirer « téléphone »").waitFor();
            Chromium.accessible(page);

            visit.clearCookies();
            page.navigate("/sign-in?next=/account/security");
            buttonsOf(page, "Utiliser mon téléphone").click();
            page.waitForURL(SECURITY);
            assertThat(page.content()).contains("Goulven Test");

            page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("vieux téléphone");
            button(page, "Renommer").click();
            button(page, "Retirer « vieux téléphone »").click();
            assertThat(page.content()).contains("La passkey est retirée");
        }
    }

    @Test
    void a_passkey_of_someone_suspended_opens_nothing() {
        var printed = codes.renew(account, cast.id(Cast.MEMBER));
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            var page = visit.newPage();
            authenticator(page);
            page.navigate("/sign-in/printed-code?next=/account/security");
            page.getByLabel("Identifiant").fill(printed.identifier());
            page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true)).fill(printed.code());
            button(page, "Se connecter").click();
            page.getByLabel("Nom de la nouvelle passkey").fill("clé");
            button(page, "Ajouter une passkey").click();
            button(page, "Retirer « clé »").waitFor();

            jdbc.sql("update account set suspended_at = now() where id = :id")
                    .param("id", account)
                    .update();
            page.navigate("/account/security");
            assertThat(page.url()).contains("/sign-in");
            buttonsOf(page, "Utiliser mon téléphone").click();
            page.getByText("Cette passkey n’ouvre aucun compte ici").waitFor();
        }
    }

    private static void authenticator(Page page) {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        var request = new JsonObject();
        request.add("options", options);
        var devtools = page.context().newCDPSession(page);
        devtools.send("WebAuthn.enable");
        devtools.send("WebAuthn.addVirtualAuthenticator", request);
    }
}

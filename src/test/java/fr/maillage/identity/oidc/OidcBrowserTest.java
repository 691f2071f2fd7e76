package fr.maillage.identity.oidc;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import fr.maillage.Maillage;
import fr.maillage.identity.signin.Proof;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.TestDatabase;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform of its own that trusts one provider; everything between them is real HTTP and real signatures. */
@Tag("browser")
class OidcBrowserTest {
    private static final String PASSWORD = "cinq goélands en réunion";

    @SuppressWarnings("NullAway.Init")
    private static FakeProvider provider;

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext platform;

    @SuppressWarnings("NullAway.Init")
    private static JdbcClient jdbc;

    private static int port;

    @BeforeAll
    static void start() throws IOException {
        provider = new FakeProvider();
        TestDatabase.create("oidc");
        String client = "--spring.security.oauth2.client.registration.pro.";
        String theirs = "--spring.security.oauth2.client.provider.pro.";
        platform = new SpringApplicationBuilder(Maillage.class)
                .initializers(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("oidc", TestDatabase.properties("oidc"))))
                .run(
                        "--server.port=0",
                        "--db-scheduler.enabled=false",
                        client + "client-name=Pro",
                        client + "client-id=maillage",
                        client + "client-secret=secret",
                        client + "client-authentication-method=client_secret_post",
                        client + "authorization-grant-type=authorization_code",
                        client + "redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
                        client + "scope=openid,email",
                        theirs + "authorization-uri=" + provider.address() + "/authorize",
                        theirs + "token-uri=" + provider.address() + "/token",
                        theirs + "jwk-set-uri=" + provider.address() + "/keys",
                        theirs + "user-info-uri=" + provider.address() + "/userinfo",
                        theirs + "user-name-attribute=sub");
        port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        jdbc = platform.getBean(JdbcClient.class);
        jdbc.sql("insert into instance (name) values ('Réseau du Ponant')").update();
        long erwan = jdbc.sql(
                        "insert into account (email, name, role) values ('erwan@reseau.test', 'Erwan Test', 'MEMBER') returning id")
                .query(Long.class)
                .single();
        jdbc.sql("insert into account_password (account_id, hash) values (:id, :hash)")
                .param("id", erwan)
                .param("hash", platform.getBean(Proof.class).hash(PASSWORD))
                .update();
    }

    @AfterAll
    static void stop() {
        platform.close();
        provider.close();
    }

    @BeforeEach
    void nothing_linked() {
        jdbc.sql("delete from oidc_identity").update();
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("update account set suspended_at = null").update();
        provider.subject = "erwan-at-pro";
        provider.email = "erwan@reseau.test";
        provider.speaksWith = FakeProvider.key();
    }

    @Test
    void an_address_alone_opens_nothing_a_linked_identity_does() {
        provider.speaksWith = provider.own();
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            assertThat(come(visit)).endsWith("/sign-in/oidc/unknown");
            var page = visit.newPage();
            page.navigate("/any/page/there/is/not");
            assertThat(page.url()).contains("/sign-in?next=");
            page.navigate("/sign-in/password?next=/account/security");
            page.getByLabel("Votre adresse e-mail").fill("erwan@reseau.test");
            page.getByLabel("Mot de passe").fill(PASSWORD);
            button(page, "Se connecter").click();
            button(page, "Lier mon compte Pro").click();
            page.waitForLoadState();
            assertThat(page.url()).endsWith(port + "/account/security");
            assertThat(page.content()).contains("Ne plus lier ce compte");
            Chromium.accessible(page);
        }
        try (var later = Chromium.visit(Window.PHONE, port)) {
            assertThat(come(later)).endsWith("/account/security");
        }
        jdbc.sql("update account set suspended_at = now()").update();
        try (var suspended = Chromium.visit(Window.PHONE, port)) {
            assertThat(come(suspended)).endsWith("/sign-in/oidc/unknown");
        }
    }

    @Test
    void someone_invited_at_the_address_the_provider_vouches_for_comes_in() {
        provider.speaksWith = provider.own();
        provider.subject = "tifenn-at-pro";
        provider.email = "tifenn@reseau.test";
        jdbc.sql("""
                insert into invitation (email, role, token, sent_at, expires_at)
                values ('Tifenn@reseau.test', 'MEMBER', '\\x01', now(), now() + interval '1 day')
                """).update();
        for (var window : new Window[] {Window.DESKTOP, Window.PHONE.withoutJavaScript()}) {
            try (var visit = Chromium.visit(window, port)) {
                assertThat(come(visit)).endsWith("/account/security");
            }
        }
        assertThat(jdbc.sql("select count(*) from account where lower(email) = 'tifenn@reseau.test'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void what_is_not_signed_by_the_provider_is_not_believed() {
        try (var visit = Chromium.visit(Window.DESKTOP, port)) {
            assertThat(come(visit)).endsWith("/sign-in/oidc/failed");
        }
    }

    private static String come(BrowserContext visit) {
        var page = visit.newPage();
        page.navigate("/sign-in?next=/account/security");
        button(page, "Continuer avec Pro").click();
        page.waitForLoadState();
        return page.url();
    }
}

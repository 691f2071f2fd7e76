package fr.maillage.identity.link;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.maillage.testing.Cast;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class LinkBrowserTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/sign-in/link/\\S+)");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    static List<Window> windows() {
        return List.of(
                Window.DESKTOP,
                Window.PHONE.dark(),
                Window.PHONE.withoutJavaScript(),
                Window.DESKTOP.withoutJavaScript());
    }

    @BeforeEach
    void rested() {
        jdbc.sql("delete from sign_in_attempt").update();
        jdbc.sql("delete from mail where kind = 'sign-in'").update();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_link_of_the_mail_signs_in_after_a_button_and_leads_where_one_was_going(Window window) {
        try (var visit = Chromium.visit(window, port)) {
            var page = visit.newPage();
            page.navigate("/account/sessions");
            assertThat(page.url()).contains("/sign-in?next=");
            check(page, window);
            ask(page);
            check(page, window);
            page.navigate(found(LINK, 1));
            check(page, window);
            assertThat(page.content()).contains("Karim Belkacem");
            page.navigate(found(LINK, 1)); // as a program that checks mail does
            press(page, "Se connecter");
            assertThat(page.url()).endsWith("/account/sessions");
            assertThat(page.content()).contains("Chrome sur Linux").contains("celui-ci");
            check(page, window);
        }
    }

    @Test
    void a_link_works_once() {
        try (var one = Chromium.visit(Window.DESKTOP, port);
                var other = Chromium.visit(Window.DESKTOP, port)) {
            var page = one.newPage();
            page.navigate("/sign-in");
            ask(page);
            String link = found(LINK, 1);
            page.navigate(link);
            press(page, "Se connecter");
            var late = other.newPage();
            assertThat(late.navigate(link).status()).isEqualTo(404);
            assertThat(late.content()).contains("Ce lien ne vaut plus");
            Chromium.accessible(late);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_short_code_signs_in_the_browser_that_asked(Window window) {
        try (var visit = Chromium.visit(window, port)) {
            var page = visit.newPage();
            page.navigate("/sign-in");
            ask(page);
            give(page, "BBBB-BBBB");
            assertThat(page.content()).contains("Ce code n’est pas le bon");
            check(page, window);
            give(page, found(CODE, 0).toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            signedIn(visit, true);
        }
    }

    @Test
    void after_five_wrong_codes_the_right_one_opens_nothing() {
        try (var visit = Chromium.visit(Window.PHONE, port)) {
            var page = visit.newPage();
            page.navigate("/sign-in");
            ask(page);
            for (int i = 0; i < Links.TRIES; i++) {
                give(page, "BBBB-BBBB");
            }
            give(page, found(CODE, 0));
            signedIn(visit, false);
        }
    }

    @Test
    void the_code_opens_nothing_in_another_browser() {
        try (var asked = Chromium.visit(Window.DESKTOP, port);
                var other = Chromium.visit(Window.DESKTOP, port)) {
            var page = asked.newPage();
            page.navigate("/sign-in");
            ask(page);
            var elsewhere = other.newPage();
            elsewhere.navigate("/sign-in/code");
            assertThat(elsewhere.url()).endsWith("/sign-in");
        }
    }

    private static void ask(Page page) {
        page.getByLabel("Votre adresse e-mail").fill(Cast.MEMBER);
        press(page, "Recevoir mon lien");
        assertThat(page.url()).endsWith("/sign-in/code");
    }

    private static void give(Page page, String code) {
        page.getByLabel("Ou recopiez ici le code de l’e-mail").fill(code);
        press(page, "Se connecter");
    }

    private static void signedIn(BrowserContext visit, boolean expected) {
        var page = visit.newPage();
        page.navigate("/account/sessions");
        assertThat(page.url().endsWith("/account/sessions")).isEqualTo(expected);
    }

    /** By keyboard, as some people do; it also needs no JavaScript of the page to wait for. */
    private static void press(Page page, String name) {
        page.waitForNavigation(() -> button(page, name).press("Enter"));
    }

    /** axe itself needs JavaScript. */
    private static void check(Page page, Window window) {
        if (window.javaScript()) {
            Chromium.accessible(page);
        }
    }

    private String found(Pattern pattern, int group) {
        var matcher = pattern.matcher(jdbc.sql("select text from mail where recipient = :to order by id desc limit 1")
                .param("to", Cast.MEMBER)
                .query(String.class)
                .single());
        assertThat(matcher.find()).isTrue();
        return matcher.group(group);
    }
}

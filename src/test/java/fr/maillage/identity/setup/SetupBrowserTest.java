package fr.maillage.identity.setup;

import static fr.maillage.testing.Named.button;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Maillage;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A platform of its own, on an empty database: nothing is created when it starts. */
@Tag("browser")
class SetupBrowserTest {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/setup/\\S{43})");

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext platform;

    private static String console = "";
    private static String link = "";
    private static int port;

    @BeforeAll
    static void start() {
        TestDatabase.create("setup");
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            platform = new SpringApplicationBuilder(Maillage.class)
                    .initializers(context -> context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new org.springframework.core.env.MapPropertySource(
                                    "setup", TestDatabase.properties("setup"))))
                    .run("--server.port=0", "--db-scheduler.enabled=false");
        } finally {
            System.setOut(before);
        }
        console = printed.toString(StandardCharsets.UTF_8);
        port = platform.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    static List<Window> windows() {
        return List.of(Window.DESKTOP, Window.PHONE.dark(), Window.PHONE.withoutJavaScript());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void the_first_administrator_creates_the_instance_and_is_signed_in(Window window) {
        empty();
        try (var visit = Chromium.visit(window, port)) {
            var page = visit.newPage();
            page.navigate("/directory");
            assertThat(page.url()).endsWith("/setup");
            assertThat(page.content()).contains("Cette plateforme n’est pas encore créée");
            check(page, window);
            assertThat(page.navigate("/setup/not-the-link").status()).isEqualTo(404);

            page.navigate(link);
            check(page, window);
            press(page);
            assertThat(page.content()).contains("Quelque chose est à corriger");
            check(page, window);
            page.getByLabel("Son nom").fill("Réseau du Ponant");
            page.getByLabel("Votre nom").fill("Maïwenn Test");
            page.getByLabel("Votre adresse e-mail").fill("maiwenn@reseau.test");
            press(page);
            assertThat(page.url()).endsWith("/territories/setup");

            page.navigate("/account/security");
            assertThat(page.url()).endsWith("/account/security");
            assertThat(page.content()).contains("Maïwenn Test").contains("Réseau du Ponant");
            check(page, window);
            assertThat(page.navigate(link).status()).isEqualTo(404);
            assertThat(page.navigate("/setup").status()).isEqualTo(404);
        }
    }

    @Test
    void the_link_on_the_console_is_the_one_that_works() {
        assertThat(LINK.matcher(console).find()).isTrue();
    }

    @Test
    void a_new_start_makes_a_new_link_and_the_one_before_worthless() {
        empty();
        var link = platform.getBean(SetupLink.class);
        String first = link.renew();
        String second = link.renew();
        assertThat(link.fits(first)).isFalse();
        assertThat(link.use(second)).isTrue();
        assertThat(link.use(second)).isFalse();
    }

    private static void empty() {
        var jdbc = platform.getBean(JdbcClient.class);
        jdbc.sql("delete from spring_session").update();
        jdbc.sql("delete from account").update();
        jdbc.sql("delete from instance").update();
        platform.getBean(fr.maillage.identity.instance.Instances.class).forget();
        link = "/setup/" + platform.getBean(SetupLink.class).renew();
    }

    /** By keyboard, as some people do; it also needs no JavaScript of the page to wait for. */
    private static void press(Page page) {
        page.waitForNavigation(() -> button(page, "Créer la plateforme").press("Enter"));
    }

    private static void check(Page page, Window window) {
        if (window.javaScript()) {
            Chromium.accessible(page);
        }
    }
}

package fr.maillage.community.keeping;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;
import static fr.maillage.testing.Named.buttonsOf;
import static fr.maillage.testing.Named.link;
import static fr.maillage.testing.Named.linksOf;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Facilitating, reporting and writing to someone, in a browser: on a phone, in the dark, and without JavaScript. */
@Tag("browser")
@MaillageTest
class KeepingBrowserTest {
    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private long community;
    private long post;
    private String keeper = "";
    private String author = "";

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        author = scene.person("Autrice", community, "MEMBER");
        post = scene.post(community, keeper, PostKind.QUESTION, "Qui tient la salle ?", "Mardi matin.");
        scene.comment(post, author, "La famille Le Goff vient aussi.");
        scene.post(community, author, PostKind.QUESTION, "Qui a une clé ?", "Pour mardi.");
    }

    @AfterEach
    void leave() {
        jdbc.sql("delete from conversation").update();
        scene.leave();
    }

    static List<Window> windows() {
        return List.of(Window.PHONE, Window.DESKTOP.dark(), Window.PHONE.withoutJavaScript());
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_someone_reports_is_decided_and_said_to_both(Window window) {
        try (var one = in(window, keeper);
                var other = in(window, author)) {
            var reader = other.newPage();
            reader.navigate("/posts/" + post);
            link(reader, "Signaler").first().click();
            button(reader, "Signaler").click();
            assertThat(reader.getByText("Choisissez une raison.").first()).isVisible();
            check(reader, window);
            reader.getByLabel("Ce n’est pas l’objet de cette communauté").check();
            button(reader, "Signaler").click();
            assertThat(reader.getByText("C’est signalé")).isVisible();

            var decides = one.newPage();
            decides.navigate("/communities/" + community + "/keeping");
            check(decides, window);
            assertThat(decides.getByText("Qui a une clé ?")).isVisible();
            decides.navigate("/communities/" + community + "/moderation");
            check(decides, window);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void two_people_write_to_each_other(Window window) {
        try (var one = in(window, keeper);
                var other = in(window, author)) {
            var page = one.newPage();
            page.navigate("/conversations");
            linksOf(page, "Écrire").last().click();
            page.getByLabel("À qui écrire ?", new Page.GetByLabelOptions().setExact(false))
                    .fill("autrice");
            button(page, "Chercher").last().click();
            check(page, window);
            buttonsOf(page, "Choisir Autrice").click();
            page.getByLabel("Votre message").fill("Tu as la clé ?");
            check(page, window);
            button(page, "Envoyer").click();
            assertThat(page.locator("article.comment").getByText("Tu as la clé ?"))
                    .isVisible();

            var reader = other.newPage();
            reader.navigate("/conversations");
            check(reader, window);
            linksOf(reader, "Animatrice").click();
            reader.getByLabel("Votre message").fill("Oui, à l’accueil.");
            button(reader, "Envoyer").click();
            check(reader, window);
            if (!window.javaScript()) {
                link(page, "Actualiser").click();
            }
            assertThat(page.getByText("Oui, à l’accueil.")).isVisible();
            link(page, "Réglages de la conversation").click();
            check(page, window);
            button(page, "Mettre en sourdine").click();
            assertThat(page.getByText("La conversation est en sourdine.")).isVisible();
        }
    }

    @Test
    void a_case_is_hidden_then_decided() {
        jdbc.sql("""
                with opened as (
                    insert into moderation_case (community_id, post_id, comment_id, author_id)
                    select :community, post_id, id, author_id from comment where post_id = :post returning id)
                insert into moderation_report (case_id, account_id, reason, words)
                select id, :reporter, 'NAMES_SOMEONE', 'On reconnaît la famille.' from opened
                """)
                .param("community", community)
                .param("post", post)
                .param("reporter", scene.account(scene.person("Lectrice", community, "READER")))
                .update();
        try (var one = in(Window.PHONE, keeper);
                var other = in(Window.PHONE, author)) {
            var page = one.newPage();
            page.navigate("/communities/" + community);
            linksOf(page, "Animer").first().click();
            linksOf(page, "Modération").first().click();
            linksOf(page, "Lire et décider").click();
            Chromium.accessible(page);
            button(page, "Cacher en attendant").click();
            assertThat(page.getByText("Son auteur en est prévenu.")).isVisible();
            page.getByLabel("C’est retiré").check();
            page.getByLabel("Raison").fill("On reconnaît une famille accompagnée.");
            button(page, "Décider").click();
            assertThat(page.getByText("C’est décidé.")).isVisible();

            var reader = other.newPage();
            reader.navigate("/communities/" + community);
            linksOf(reader, "La lire").click();
            assertThat(reader.getByText("On reconnaît une famille accompagnée."))
                    .isVisible();
            Chromium.accessible(reader);
            link(reader, "Demander une nouvelle lecture").click();
            Chromium.accessible(reader);
        }
    }

    private BrowserContext in(Window window, String email) {
        return door.open(Chromium.visit(window, port), port, email);
    }

    /** Axe itself needs JavaScript. */
    private static void check(Page page, Window window) {
        if (window.javaScript()) {
            Chromium.accessible(page);
        }
    }
}

package fr.maillage.community.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;
import static fr.maillage.testing.Named.buttonsOf;
import static fr.maillage.testing.Named.linksOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

/** A discussion and what can be done with it, in a browser: on a phone, in the dark, and without JavaScript. */
@Tag("browser")
@MaillageTest
class PostActsBrowserTest {
    private static final String NAMED = "J’ai vu Mme Kerdoncuff hier, elle habite 12 rue des Lilas, 56000 Vannes.";

    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @LocalServerPort
    int port;

    private String keeper = "";
    private long community;
    private long post;

    @BeforeEach
    void a_question_with_answers() {
        community = scene.community(false);
        keeper = scene.person("Animatrice", community, "FACILITATOR");
        String author = scene.person("Autrice", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui connaît un interprète ?", """
                Bonjour à toutes et tous,

                Nous cherchons un interprète en langue des signes pour un rendez-vous jeudi.""");
        scene.comment(post, author, "Je précise : à Auray, le matin.");
        scene.comment(post, keeper, "L’association départementale en propose.");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    static List<Window> windows() {
        return Window.PAIR;
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_page_can_be_used_by_everyone(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, keeper)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post);
            buttonsOf(page, "Retenir comme réponse").last().click();
            button(page, "Épingler").click();
            buttonsOf(page, "Merci").first().click();
            page.getByText("Merci : vous").waitFor();
            Chromium.accessible(page);
            page.navigate("/communities/" + community);
            Chromium.accessible(page);
            page.navigate("/posts/" + post);
            page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true))
                    .fill(NAMED);
            button(page, "Envoyer").click();
            page.getByText("Texte proposé", new Page.GetByTextOptions().setExact(true))
                    .waitFor();
            Chromium.accessible(page);
            button(page, "Publier le texte proposé").click();
            page.getByText("J’ai vu Mme X hier, elle habite [adresse].").waitFor();
            linksOf(page, "Modifier").last().click();
            page.getByLabel("Texte", new Page.GetByLabelOptions().setExact(true))
                    .fill("J’ai vu une dame hier. Nous en reparlons demain.");
            Chromium.accessible(page);
            button(page, "Enregistrer").click();
            linksOf(page, "modifié").click();
            Chromium.accessible(page);
        }
    }

    @Test
    void a_word_said_changes_its_row_alone_and_keeps_the_focus() {
        try (var browser = door.open(Chromium.visit(Window.PHONE, port), port, keeper)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post);
            page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true))
                    .fill("Un mot commencé");
            buttonsOf(page, "Utile").first().click();
            page.getByText("Utile : vous").waitFor();
            assertThat(page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true))
                            .inputValue())
                    .isEqualTo("Un mot commencé");
            assertThat(page.evaluate("document.activeElement.value")).isEqualTo("USEFUL");
            buttonsOf(page, "Utile").first().click();
            page.getByText("Utile : vous")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
        }
    }

    @Test
    void each_act_is_done_and_undone_without_javascript() {
        try (var browser = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), port), port, keeper)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post);
            buttonsOf(page, "Merci").first().click();
            assertThat(page.locator("main")).containsText("vous");
            for (String act : List.of("Clore", "Épingler", "Retenir comme réponse")) {
                page.navigate("/posts/" + post);
                buttonsOf(page, act).first().click();
                button(page, "Annuler").click();
                assertThat(buttonsOf(page, act).first()).isVisible();
                assertThat(page.locator(".notice")).hasCount(1);
            }
            assertThat(page.url()).contains("/posts/" + post);
        }
    }
}

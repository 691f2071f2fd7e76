package fr.maillage.community.writing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.files.Drawn;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Writing, in a browser: with all that helps, and with none of it. */
@Tag("browser")
@MaillageTest
class WritingBrowserTest {
    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @LocalServerPort
    int port;

    private String author = "";
    private long community;

    @BeforeEach
    void a_community() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        scene.person("Repondeur", community, "FACILITATOR");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    static List<Window> windows() {
        return List.of(Window.DESKTOP, Window.PHONE.dark());
    }

    @Test
    void who_comes_from_a_mail_to_answer_writes_at_once() {
        long post = scene.post(community, author, PostKind.QUESTION, "Qui connaît un interprète ?", "Pour jeudi.");
        try (var browser = door.open(Chromium.visit(Window.PHONE, port), port, author)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post + "/reply");
            assertThat(page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true)))
                    .isFocused();
            page.navigate("/posts/" + post);
            assertThat(page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true)))
                    .not()
                    .isFocused();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void everyone_can_use_the_composer_the_poll_and_the_drafts(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, author)) {
            var page = compose(browser.newPage());
            assertThat(page.locator(".beforehand")).containsText("personne");
            page.getByLabel("Un sondage").check();
            Chromium.accessible(page);
            page.getByLabel("Titre").fill("Quel jour ?");
            page.getByLabel("Réponses possibles").fill("Mardi\nJeudi");
            button(page, "Publier").click();
            page.getByLabel("Mardi").check();
            Chromium.accessible(page);
            button(page, "Répondre").click();
            assertThat(page.locator(".results")).containsText("1 voix");
            Chromium.accessible(page);
            compose(page).getByLabel("Plus tard").check();
            page.getByLabel("Jour", new Page.GetByLabelOptions().setExact(true)).fill("2020-01-01");
            text(page).fill("Un texte");
            button(page, "Publier").click();
            assertThat(page.locator(".problems")).containsText("Jour");
            Chromium.accessible(page);
            button(page, "Garder en brouillon").click();
            assertThat(page.locator("main")).containsText("Un texte");
            Chromium.accessible(page);
            planned(page);
        }
    }

    /** All that the form has in it, dates of a poll too, goes along. */
    private void planned(Page page) {
        compose(page).getByLabel("Plus tard").check();
        page.locator("#day").fill(LocalDate.now().plusDays(2).toString());
        page.locator("#hour").fill("08:30");
        text(page).fill("Un texte à son heure");
        button(page, "Publier").click();
        page.navigate("/drafts");
        assertThat(page.locator("main")).containsText("Publication le");
        Assertions.assertThat(under(page)).isGreaterThan(7);
    }

    /** CSS pixels between the tags of something and what stands under them. */
    private static double under(Page page) {
        return ((Number) page.locator(".tags").first().evaluate("""
                tags => tags.nextElementSibling.getBoundingClientRect().top - tags.getBoundingClientRect().bottom
                """)).doubleValue();
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_a_post_is_does_not_touch_its_first_line(Window window) {
        long post = scene.post(community, author, PostKind.QUESTION, "Qui sait ?", "Bonjour");
        try (var browser = door.open(Chromium.visit(window, port), port, author)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post);
            Assertions.assertThat(under(page)).isGreaterThan(7);
        }
    }

    @Test
    void a_name_is_chosen_by_keyboard_and_the_text_is_kept_while_it_is_typed() {
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, author)) {
            var page = compose(browser.newPage());
            text(page).pressSequentially("Merci @rep");
            assertThat(page.locator(".names [aria-selected=true]")).hasText("Repondeur");
            Chromium.accessible(page);
            page.keyboard().press("Enter");
            assertThat(page.locator("#body")).hasValue("Merci @Repondeur ");
            assertThat(page.getByText("Brouillon gardé à")).isVisible();
            page.navigate("/communities/" + community + "/posts/new");
            assertThat(page.locator(".begun")).containsText("Merci @Repondeur");
        }
    }

    @Test
    void who_answers_is_told_whom_it_tells_once_they_begin_and_as_the_text_names_somebody() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, author)) {
            var page = browser.newPage();
            var asked = new AtomicInteger();
            page.onRequest(request -> {
                if (request.url().contains("/audience/before")) {
                    asked.incrementAndGet();
                }
            });
            page.navigate("/posts/" + post);
            Assertions.assertThat(asked).as("who only reads").hasValue(0);
            var told = page.locator(".beforehand");
            page.locator("#reply textarea").focus();
            assertThat(told).containsText("Vous êtes peu ici");
            assertThat(page.getByLabel("Sans prévenir tout de suite")).isVisible();
            assertThat(told).not().containsText("1 personne nommée");
            page.locator("#reply textarea").fill("Merci @Repondeur");
            page.locator("#reply textarea").blur();
            assertThat(told).containsText("1 personne nommée");
            Assertions.assertThat(asked).hasValue(2);
            Chromium.accessible(page);
        }
    }

    @Test
    void without_a_script_asking_whom_it_tells_loses_nothing_that_was_typed() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        try (var browser = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), port), port, author)) {
            var page = compose(browser.newPage());
            page.getByLabel("Une question").check();
            page.getByLabel("Titre").fill("Qui sait ?");
            text(page).fill("Merci @Repondeur");
            page.getByLabel("Sans prévenir tout de suite").check();
            button(page, "Qui sera prévenu ?").click();
            assertThat(page.locator("main")).containsText("1 personne nommée");
            page.getByText("Revenir à mon texte").click();
            assertThat(page.getByLabel("Une question")).isChecked();
            assertThat(page.getByLabel("Titre")).hasValue("Qui sait ?");
            assertThat(text(page)).hasValue("Merci @Repondeur");
            assertThat(page.getByLabel("Sans prévenir tout de suite")).isChecked();
            page.navigate("/posts/" + post);
            page.locator("#body").fill("Une réponse");
            page.getByLabel("Sans prévenir tout de suite").check();
            button(page, "Qui sera prévenu de cette réponse ?").click();
            assertThat(page.locator("main")).containsText("Vous êtes peu ici");
            page.getByText("Revenir à mon texte").click();
            assertThat(page.locator("#body")).hasValue("Une réponse");
            assertThat(page.getByLabel("Sans prévenir tout de suite")).isChecked();
        }
    }

    @Test
    void a_heading_has_its_place_in_the_discussion() {
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, author)) {
            var page = compose(browser.newPage());
            page.locator("#body").fill("Bonjour\n# Le matin");
            button(page, "Publier").click();
            assertThat(page.locator("#post h2")).hasText("Le matin");
            page.locator("#reply textarea").fill("### Le soir");
            button(page, "Envoyer").click();
            assertThat(page.locator(".comment h3")).hasText("Le soir");
            Chromium.accessible(page);
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_page_written_together_is_shown_as_it_will_be(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, author)) {
            var page = browser.newPage();
            page.navigate("/communities/" + community + "/pages/new");
            page.locator("#title").fill("Repères");
            page.locator("#body").focus();
            assertThat(page.locator(".prose")).isFocused();
            page.keyboard().type("# Avant");
            page.keyboard().press("Enter");
            page.keyboard().type("une carte");
            button(page, "Liste").click();
            assertThat(page.locator("#body")).hasValue("# Avant\n\n- une carte");
            Chromium.accessible(page);
            button(page, "Créer la page").click();
            assertThat(page.locator("article h2")).hasText("Avant");
            assertThat(page.locator("article li")).hasText("une carte");
            Chromium.accessible(page);
        }
    }

    @Test
    void however_small_a_file_weighs_something() {
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, author)) {
            var page = compose(browser.newPage());
            page.locator("#files").setInputFiles(new FilePayload("note.txt", "text/plain", new byte[] {'o', 'k'}));
            assertThat(page.locator("#files-weight")).containsText(Pattern.compile("note.txt : 1\\sko"));
        }
    }

    @Test
    void without_javascript_a_picture_is_attached_told_and_published() {
        try (var browser = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), port), port, author)) {
            var page = compose(browser.newPage());
            text(page).fill("Regardez");
            page.getByLabel("Ajouter des fichiers")
                    .setInputFiles(new FilePayload("plan.png", "image/png", Drawn.picture("png", 60, 40)));
            button(page, "Joindre ces fichiers").click();
            assertThat(page.locator("main")).containsText("1 fichier");
            button(page, "Publier").click();
            assertThat(page.locator(".problems")).containsText("Dites ce que montre");
            page.getByLabel("Ce que montre l’image").fill("Un plan de la salle");
            page.getByLabel("Ce que montre l’image").press("Enter");
            assertThat(page.getByAltText("Un plan de la salle")).isVisible();
        }
    }

    private Page compose(Page page) {
        page.navigate("/communities/" + community + "/posts/new");
        return page;
    }

    private static Locator text(Page page) {
        return page.getByLabel("Texte", new Page.GetByLabelOptions().setExact(true));
    }
}

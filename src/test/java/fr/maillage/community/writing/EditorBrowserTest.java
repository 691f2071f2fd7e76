package fr.maillage.community.writing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.community.mention.Named;
import fr.maillage.community.rich.RichText;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text is shown as it will be while it is written, and stays what was typed. */
@Tag("browser")
@MaillageTest
class EditorBrowserTest {
    private static final String SCRIPT = "**/assets/js/editor-*.js";

    /** As people write them, and as they should not. */
    private static final List<String> TEXTS = List.of(
            "Bonjour à tous,\n\nL’atelier est jeudi à 14 h.\nVenez nombreux !\n\nYann",
            "Écrire à marie_claire.le_goff@reseau.example ou au +33 2 97 00 00 00.\n@Prénom Nom, n° 12, M. Dupont",
            "https://reseau.example/une_page_(ici)?a=1&b=2*3\nwww.example.org/a_b_c",
            "Prix < 12 € & plus > 3, 3 * 4 = 12, 10*2, note* et [autre]\n<b>gras</b> &eacute; C:\\dossier",
            "# Titre\nTexte dessous\n## Sous # titre ##\n\n- un\n- deux\n  suite\n\n1. a\n2. b",
            "Voici :\n- un\n- deux\n\nFin",
            "1) un\n2) deux\n\n10. dix\n11. onze\n\n- a\n* b\n+ c",
            "- a\n  - b\n  - c\n    1. x\n    2. y\n- d\n\n---\n\n- a\n\n  para\n\n  > cité\n- b",
            "> cité\n> encore\n\nréponse\n\n> - a\n> - b\n>\n> fin",
            "**gras** *italique* ***les deux*** __encore__ _ital_ `code` [lien](https://x.fr/(a)) <https://y.fr/a_b> <a@b.fr>",
            "a\\*b\\* \\# c \\[d](e)\n\\- pas une liste\n2024\\. Une année",
            "----\nCordialement\n====\n***\n#hashtag\n#### quatre\n-- \nMarie",
            "ligne  \nsuivante\\\nfin\n    indenté",
            "- [ ] à faire\n- [x] fait\n\n``` \ncode\n```\n\n~~barré~~ | a | b |\n|---|---|",
            "C’est **« l’important »** : (*voici*) et un*deux*trois");

    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

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

    @ParameterizedTest
    @MethodSource("windows")
    void what_is_written_by_keyboard_is_published_as_it_was_shown(Window window) {
        try (var browser = visit(window)) {
            var page = compose(browser.newPage());
            var keys = page.keyboard();
            keys.type("Le ");
            keys.press("Control+b");
            keys.type("programme");
            keys.press("Control+b");
            keys.type(" et *tout* :");
            keys.press("Enter");
            keys.type("- accueil");
            keys.press("Enter");
            keys.type("3 * 4 cafés");
            keys.press("Enter");
            keys.press("Enter");
            keys.type("# Ensuite");
            keys.press("Enter");
            keys.type("Voir ");
            keys.press("Control+k");
            page.getByLabel("Adresse du lien").fill("//autre.example");
            keys.press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("https://");
            Chromium.accessible(page);
            page.getByLabel("Adresse du lien").fill("reseau.example/aide");
            Chromium.accessible(page);
            Chromium.shoot(page, "editor");
            keys.press("Enter");
            keys.type(", au n° 12");
            keys.press("Shift+Enter");
            keys.type("a_b");
            assertThat(field(page)).hasValue("""
                            Le **programme** et *tout* :

                            - accueil
                            - 3 * 4 cafés

                            # Ensuite

                            Voir [reseau.example/aide](https://reseau.example/aide), au n° 12
                            a_b""");
            button(page, "Publier").click();
            var text = page.locator("#post .typed");
            assertThat(text.locator("strong")).hasText("programme");
            assertThat(text.locator("em")).hasText("tout");
            assertThat(text.locator("li")).hasText(new String[] {"accueil", "3 * 4 cafés"});
            assertThat(text.locator("h2")).hasText("Ensuite");
            assertThat(text.locator("a")).hasAttribute("href", "https://reseau.example/aide");
        }
    }

    @Test
    void a_text_reads_the_same_after_everything_in_it_was_written_anew() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            var hold = new SoftAssertions();
            for (String text : TEXTS) {
                elsewhere(page, text);
                shown(page).focus();
                page.keyboard().press("Control+a");
                page.keyboard().press("Control+x");
                assertThat(field(page)).hasValue("");
                page.keyboard().press("Control+v");
                assertThat(field(page)).not().hasValue("");
                hold.assertThat(html(field(page).inputValue())).as(text).isEqualTo(html(text));
            }
            hold.assertAll();
            Chromium.accessible(page); // nothing of what was pasted was refused by the policy
        }
    }

    @Test
    void a_stress_that_no_reader_would_find_ends_before_the_sign() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            page.keyboard().press("Control+b");
            page.keyboard().type("Attention :");
            page.keyboard().press("Control+b");
            page.keyboard().type("voici");
            assertThat(field(page)).hasValue("**Attention** :voici");
        }
    }

    @Test
    void what_nobody_touched_stays_as_it_was_typed() {
        var typed = "Un _peu_ de tout :\n* un\n* deux\n\n\nSuite\n\n+ a";
        long post = scene.post(community, author, PostKind.MESSAGE, "", typed);
        try (var browser = visit(Window.DESKTOP)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post + "/edit");
            field(page).focus();
            assertThat(shown(page).locator("em")).hasText("peu");
            assertThat(field(page)).hasValue(typed);
            page.keyboard().press("Control+End");
            page.keyboard().type("b");
            assertThat(field(page)).hasValue(typed + "b");
            page.keyboard().press("Control+z");
            assertThat(field(page)).hasValue(typed);
            button(page, "Enregistrer").click();
            page.navigate("/posts/" + post + "/edit");
            assertThat(field(page)).hasValue(typed);
        }
    }

    @Test
    void the_buttons_make_lists_headings_and_quotes_of_the_lines_that_are_selected() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            elsewhere(page, "avant\nun\ndeux");
            shown(page).focus();
            page.keyboard().press("Control+End");
            page.keyboard().press("Shift+ArrowUp");
            button(page, "Liste numérotée").click();
            assertThat(field(page)).hasValue("avant\n\n1. un\n2. deux");
            assertThat(button(page, "Liste numérotée")).hasAttribute("aria-pressed", "true");
            button(page, "Liste").click();
            assertThat(field(page)).hasValue("avant\n\n- un\n- deux");
            button(page, "Liste").click();
            assertThat(field(page)).hasValue("avant\n\nun\n\ndeux");
            page.keyboard().press("Control+End");
            button(page, "Citer").click();
            assertThat(field(page)).hasValue("avant\n\nun\n\n> deux");
            for (String made : List.of("# deux", "## deux", "### deux", "deux", "# deux")) {
                titled(page).press("Enter");
                assertThat(field(page)).hasValue("avant\n\nun\n\n" + made);
                int level = made.indexOf(' ');
                assertThat(titled(page)).hasAccessibleName(level < 0 ? "Titre" : "Titre " + level);
            }
            page.keyboard().type(" fin");
            assertThat(field(page)).hasValue("avant\n\nun\n\n# deux fin");
        }
    }

    @Test
    void one_goes_to_the_plain_text_and_back_and_the_choice_is_remembered() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            page.keyboard().type("Un **mot**");
            button(page, "Texte simple").click();
            assertThat(shown(page)).hasCount(0);
            assertThat(field(page)).isFocused();
            page.keyboard().press("Control+End");
            page.keyboard().type(" et *un autre*");
            page.reload();
            field(page).fill("Un **mot** et *un autre*");
            assertThat(button(page, "Mise en forme")).isVisible();
            assertThat(shown(page)).hasCount(0);
            button(page, "Mise en forme").click();
            assertThat(shown(page).locator("strong")).hasText("mot");
            assertThat(shown(page).locator("em")).hasText("un autre");
            assertThat(field(page)).hasValue("Un **mot** et *un autre*");
            page.reload();
            assertThat(shown(page)).isVisible();
        }
    }

    @Test
    void what_others_change_in_the_field_is_shown_and_tab_leaves() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            elsewhere(page, "Merci **@rep**");
            assertThat(shown(page).locator("strong")).hasText("@rep");
            shown(page).focus();
            page.keyboard().press("Tab");
            assertThat(page.locator("#files")).isFocused();
            page.locator("label", new Page.LocatorOptions().setHasText(Pattern.compile("^Texte$")))
                    .click();
            assertThat(shown(page)).isFocused();
            page.keyboard().press("Shift+Tab");
            page.keyboard().press("Shift+Tab");
            assertThat(button(page, "Gras")).isFocused();
            page.keyboard().press("ArrowLeft");
            assertThat(button(page, "Lien")).isFocused();
            page.keyboard().press("Home");
            assertThat(button(page, "Gras")).isFocused();
            page.keyboard().press("End");
            assertThat(button(page, "Lien")).isFocused();
            button(page, "Citer").click();
            assertThat(shown(page)).isFocused();
            assertThat(button(page, "Citer")).hasAttribute("tabindex", "0");
        }
    }

    @Test
    void a_link_leads_to_nothing_that_a_browser_would_run_nor_to_a_host_one_does_not_see() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            elsewhere(page, "[a](<\u0001javascript:alert(1)>) [b](//x.fr) [c](/\\\\x.fr) [d](tel:1) [e](https://x.fr)");
            assertThat(shown(page).locator("a[href]")).hasText(new String[] {"e"});
        }
    }

    @Test
    void a_sign_that_needs_its_backslash_has_it_and_no_other_does() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            var many = "n_m [x] & ".repeat(30);
            page.keyboard().insertText(many + "\\*a* " + many);
            assertThat(field(page)).hasValue(many + "\\\\\\*a* " + many);
        }
    }

    @Test
    void where_one_answers_it_is_asked_for_by_a_button() {
        long post = scene.post(community, author, PostKind.MESSAGE, "", "Bonjour");
        try (var browser = visit(Window.PHONE)) {
            var page = browser.newPage();
            var asked = asked(page);
            page.navigate("/posts/" + post);
            field(page).fill("Merci ");
            Assertions.assertThat(asked).hasValue(0);
            button(page, "Mise en forme").click();
            assertThat(shown(page)).isFocused();
            page.keyboard().type("**beaucoup** @rep");
            assertThat(page.locator(".names [aria-selected=true]")).hasText("Repondeur");
            Chromium.accessible(page);
            page.keyboard().press("Enter");
            assertThat(field(page)).hasValue("Merci **beaucoup** @Repondeur ");
            assertThat(page.getByText("Brouillon gardé à")).isVisible();
            assertThat(page.locator(".names")).isHidden();
            button(page, "Envoyer").click();
            assertThat(page.locator(".comment .typed strong").first()).hasText("beaucoup");
        }
    }

    @Test
    void who_writes_already_when_it_comes_has_it_once_they_enter_the_field_again() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = browser.newPage();
            var comes = late(page);
            field(page).pressSequentially("Bonjour à\n");
            comes.run();
            page.keyboard().type("tous");
            assertThat(field(page)).isFocused();
            assertThat(shown(page)).hasCount(0);
            page.locator("#files").focus();
            field(page).click();
            assertThat(shown(page)).isFocused();
            page.keyboard().press("Control+End");
            page.keyboard().type(" !");
            assertThat(field(page)).hasValue("Bonjour à\ntous !");
        }
    }

    @Test
    void an_accent_that_was_begun_when_it_comes_is_ended_where_it_was_begun() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = browser.newPage();
            var comes = late(page);
            field(page).focus();
            var hand = browser.newCDPSession(page);
            var begun = new JsonObject();
            begun.addProperty("text", "^");
            begun.addProperty("selectionStart", 1);
            begun.addProperty("selectionEnd", 1);
            hand.send("Input.imeSetComposition", begun);
            comes.run();
            page.keyboard().insertText("ê");
            assertThat(field(page)).hasValue("ê");
            assertThat(shown(page)).hasCount(0);
        }
    }

    @Test
    void where_it_cannot_be_had_one_writes_with_the_marks() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = browser.newPage();
            page.route(SCRIPT, Route::abort);
            page.navigate("/communities/" + community + "/posts/new");
            field(page).focus();
            button(page, "Mise en forme").click();
            field(page).fill("Un **mot**");
            button(page, "Publier").click();
            assertThat(page.locator("#post .typed strong")).hasText("mot");
        }
    }

    @Test
    void whoever_reads_easy_French_has_the_plain_field_until_they_ask() {
        jdbc.sql("update account set language = 'falc' where email = :author")
                .param("author", author)
                .update();
        try (var browser = visit(Window.PHONE)) {
            var page = browser.newPage();
            var asked = asked(page);
            page.navigate("/communities/" + community + "/posts/new");
            field(page).fill("Bonjour");
            Assertions.assertThat(asked).hasValue(0);
            button(page, "Changer les lettres").click();
            assertThat(shown(page)).hasText("Bonjour");
            Chromium.accessible(page);
        }
    }

    @Test
    void what_comes_from_Word_keeps_what_a_text_may_have() {
        try (var browser = visit(Window.DESKTOP)) {
            var page = compose(browser.newPage());
            shown(page).evaluate("""
                    box => {
                        const carried = new DataTransfer();
                        carried.setData("text/html", `<html><head><style>p { color: red }</style></head><body>
                            <h1 style="color:navy">Réunion</h1><p class="MsoNormal"><b style="mso-bidi-font-weight:normal">Jeudi</b>
                            <img src="x.png"><span style="font-style:italic">soir</span></p>
                            <p class="MsoListParagraph" style="text-indent:-18pt;mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·
                            </span>café</p><p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span
                            style="mso-list:Ignore">· </span>thé</p><script>boum()</script></body></html>`);
                        box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
                    }""");
            assertThat(field(page)).hasValue("# Réunion\n\n**Jeudi** *soir*\n\n- café\n- thé");
            shown(page).evaluate("""
                    box => {
                        const carried = new DataTransfer();
                        carried.setData("text/plain", "\\r\\n\\r\\nun **mot**\\r\\n- une liste");
                        box.dispatchEvent(new ClipboardEvent("paste", {clipboardData: carried, bubbles: true, cancelable: true}));
                    }""");
            assertThat(shown(page).locator("strong").last()).hasText("mot");
            Chromium.accessible(page);
        }
    }

    private static String html(String text) {
        return RichText.of(text, Named.NOBODY, false, 1)
                .toString()
                .replaceAll("\\s*\n\\s*", "")
                .replaceAll("\\s*<br ?/?>\\s*", "<br>");
    }

    private static AtomicInteger asked(Page page) {
        var asked = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().contains("/assets/js/editor-")) {
                asked.incrementAndGet();
            }
        });
        return asked;
    }

    private BrowserContext visit(Window window) {
        return door.open(Chromium.visit(window, port), port, author);
    }

    /** What shows the text comes when it is told to. */
    private Runnable late(Page page) {
        var held = new AtomicReference<Route>();
        page.route(SCRIPT, held::set);
        page.navigate("/communities/" + community + "/posts/new");
        return () -> {
            page.waitForCondition(() -> held.get() != null);
            held.get().resume();
            page.waitForCondition(() -> (boolean) page.evaluate("() => 'showsText' in window"));
        };
    }

    /** The field is entered, and its text shown. */
    private Page compose(Page page) {
        page.navigate("/communities/" + community + "/posts/new");
        field(page).focus();
        assertThat(shown(page)).isFocused();
        return page;
    }

    /** What another script writes in the field. */
    private static void elsewhere(Page page, String text) {
        field(page).evaluate("""
                (field, text) => {
                    field.value = text;
                    field.dispatchEvent(new Event("input", {bubbles: true}));
                }""", text);
    }

    private static Locator field(Page page) {
        return page.locator("#body");
    }

    private static Locator shown(Page page) {
        return page.locator(".prose");
    }

    private static Locator titled(Page page) {
        return page.getByRole(AriaRole.TOOLBAR).getByText("Titre");
    }
}

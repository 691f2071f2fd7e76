package fr.maillage.community.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A board in a browser: by keyboard, by hand, and without JavaScript. */
@Tag("browser")
@MaillageTest
class BoardBrowserTest {
    @Autowired
    Door door;

    @Autowired
    Workshop workshop;

    @Autowired
    Scene scene;

    @LocalServerPort
    int port;

    private long project;

    @BeforeEach
    void a_board() {
        project = workshop.project(false);
        workshop.task(project, "TODO", "Écrire la fiche");
        workshop.task(project, "TODO", "Choisir un lieu");
        workshop.task(project, "DOING", "Trouver des coques");
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
        try (var browser = door.open(Chromium.visit(window, port), port, Workshop.ONE)) {
            var page = browser.newPage();
            for (String address : List.of("", "/board", "/edit", "/closing")) {
                page.navigate("/projects/" + project + address);
                Chromium.accessible(page);
            }
        }
    }

    @Test
    void arrows_move_a_task_and_say_where_it_stands() {
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, Workshop.ONE)) {
            var page = board(browser.newPage());
            var grip = grip(page, "Écrire la fiche");
            grip.focus();
            page.keyboard().press("ArrowDown");
            saved(page, () -> page.keyboard().press("ArrowRight"));
            assertThat(workshop.column(project, "DOING")).containsExactly("Trouver des coques", "Écrire la fiche");
            page.getByText("En cours, place 2 sur 2").waitFor();
            saved(page, () -> page.keyboard().press("ArrowUp"));
            assertThat(workshop.column(project, "DOING")).containsExactly("Écrire la fiche", "Trouver des coques");
            assertThat((boolean) grip.evaluate("one => one === document.activeElement"))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void a_task_is_carried_by_hand(Window window) {
        try (var browser = door.open(Chromium.visit(window, port), port, Workshop.ONE)) {
            var page = board(browser.newPage());
            var target = page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Trouver des coques"));
            target.scrollIntoViewIfNeeded();
            var from = grip(page, "Choisir un lieu").boundingBox();
            page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
            page.mouse().down();
            var to = target.boundingBox();
            page.mouse().move(to.x + 10, to.y + 4);
            page.mouse().move(to.x + 10, to.y + 2);
            saved(page, () -> page.mouse().up());
            assertThat(workshop.column(project, "DOING")).containsExactly("Choisir un lieu", "Trouver des coques");
        }
    }

    @Test
    void without_javascript_buttons_move_a_task_and_the_move_is_undone() {
        try (var browser = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), port), port, Workshop.ONE)) {
            var page = board(browser.newPage());
            assertThat(grip(page, "Écrire la fiche").isVisible()).isFalse();
            page.locator(".move summary").first().click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Vers .*Fait")))
                    .first()
                    .click();
            page.getByText("La tâche est dans").waitFor();
            assertThat(workshop.column(project, "DONE")).containsExactly("Écrire la fiche");
            assertThat(page.locator(".move summary:focus").textContent())
                    .as("one goes on from the card")
                    .contains("Écrire la fiche");
            Named.button(page, "Annuler").click();
            assertThat(workshop.column(project, "TODO")).containsExactly("Écrire la fiche", "Choisir un lieu");
        }
    }

    @Test
    void a_task_goes_up_and_down_only_where_there_is_room() {
        try (var browser = door.open(Chromium.visit(Window.DESKTOP, port), port, Workshop.ONE)) {
            var page = board(browser.newPage());
            page.locator(".move summary").first().click();
            assertThat(button(page, "Monter").isVisible()).isFalse();
            assertThat(button(page, "Descendre").isVisible()).isTrue();
            grip(page, "Écrire la fiche").focus();
            saved(page, () -> page.keyboard().press("ArrowDown"));
            assertThat(button(page, "Monter").isVisible()).isTrue();
            assertThat(button(page, "Descendre").isVisible()).isFalse();
        }
    }

    @Test
    void a_finger_that_holds_a_task_above_the_bar_of_a_phone_brings_what_is_below() {
        for (int i = 1; i <= 30; i++) {
            workshop.task(project, "TODO", "Appeler un partenaire, " + i);
        }
        try (var browser = door.open(Chromium.visit(Window.PHONE, port), port, Workshop.ONE)) {
            var page = board(browser.newPage());
            var finger = browser.newCDPSession(page);
            var from = grip(page, "Écrire la fiche").boundingBox();
            double above = page.locator(".bar").boundingBox().y - 20;
            touch(finger, "touchStart", from.x + from.width / 2, from.y + from.height / 2);
            touch(finger, "touchMove", from.x - 40, above - 100);
            touch(finger, "touchMove", from.x - 40, above);
            page.waitForFunction("() => scrollY > 800");
            saved(page, () -> touch(finger, "touchEnd", 0, 0));
            assertThat(workshop.column(project, "TODO").indexOf("Écrire la fiche"))
                    .isGreaterThan(3);
        }
    }

    private static void touch(CDPSession finger, String type, double x, double y) {
        var touched = new JsonArray();
        if (!type.equals("touchEnd")) {
            var point = new JsonObject();
            point.addProperty("x", x);
            point.addProperty("y", y);
            touched.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", touched);
        finger.send("Input.dispatchTouchEvent", event);
    }

    private static Locator button(Page page, String name) {
        return page.locator(".task", new Page.LocatorOptions().setHasText("Écrire la fiche"))
                .locator("button", new Locator.LocatorOptions().setHasText(name));
    }

    private Page board(Page page) {
        page.navigate("/projects/" + project + "/board");
        return page;
    }

    private static Locator grip(Page page, String task) {
        return page.locator(".task", new Page.LocatorOptions().setHasText(task)).locator(".grip");
    }

    private static void saved(Page page, Runnable act) {
        assertThat(page.waitForResponse(answer -> answer.url().contains("/place"), act)
                        .status())
                .isEqualTo(204);
    }
}

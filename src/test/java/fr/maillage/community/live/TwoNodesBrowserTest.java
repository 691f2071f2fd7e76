package fr.maillage.community.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.maillage.testing.Named.button;
import static fr.maillage.testing.Named.link;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import fr.maillage.Maillage;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import fr.maillage.testing.TestDatabase;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One database, two nodes: who writes on one is read on the other, in pages that stay as they are. */
@Tag("browser")
@MaillageTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesBrowserTest {
    private static final String LIVE = "Mis à jour en direct";

    /** Each node looks by itself once a beat: of two words half a beat apart, one waits longer than that to be found so. */
    private static final Duration HALF_A_BEAT = Live.BEAT.dividedBy(2);

    private static final Pattern CODE = Pattern.compile("[A-Z0-9]{4}-[A-Z0-9]{4}");

    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int here;

    private ConfigurableApplicationContext node;
    private int there;
    private long post;
    private String author = "";
    private String reader = "";

    @BeforeAll
    void another_node_starts() {
        var settings = new HashMap<>(TestDatabase.properties("maillage"));
        settings.put("server.port", "0");
        node = new SpringApplicationBuilder(Maillage.class)
                .run(settings.entrySet().stream()
                        .map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
        there = Integer.parseInt(String.valueOf(node.getEnvironment().getProperty("local.server.port")));
    }

    @AfterAll
    void it_stops() {
        node.close();
    }

    @BeforeEach
    void a_discussion() {
        long community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lecteur", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui a un vidéoprojecteur ?", "Pour jeudi.");
        scene.comment(post, author, "Avec un câble.");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void what_is_written_on_one_node_appears_in_a_page_open_on_the_other() throws Exception {
        try (var reading = door.open(Chromium.visit(Window.PHONE, there), there, reader);
                var writing = door.open(Chromium.visit(Window.DESKTOP, here), here, author)) {
            var page = reading.newPage();
            page.navigate("/posts/" + post);
            assertThat(page.getByText(LIVE)).isVisible();
            assertThat(page.getByText("Actualiser")).isHidden();
            Chromium.accessible(page);
            page.evaluate("window.same = true");

            var other = writing.newPage();
            other.navigate("/posts/" + post);
            assertThat(crossing(page, other, "Et une rallonge.")).isLessThan(HALF_A_BEAT);
            assertThat(page.locator(".live [role=status]")).hasText("Un nouveau message est arrivé.");
            assertThat(page.locator("#comments")).hasText("2 réponses");
            Thread.sleep(HALF_A_BEAT);
            assertThat(crossing(page, other, "Et une multiprise.")).isLessThan(HALF_A_BEAT);
            assertThat((boolean) page.evaluate("window.same"))
                    .as("the page was not left")
                    .isTrue();
            Chromium.accessible(page);

            other.locator("article.comment").last().getByText("Retirer").click();
            assertThat(page.getByText("Et une multiprise.")).isHidden();
        }
    }

    @Test
    void who_signs_in_on_one_node_posts_on_the_other_with_that_session_and_the_page_open_on_the_first_follows() {
        jdbc.sql("delete from sign_in_attempt").update();
        try (var writing = Chromium.visit(Window.DESKTOP, there);
                var reading = door.open(Chromium.visit(Window.PHONE, there), there, reader)) {
            var page = writing.newPage();
            page.navigate("/posts/" + post + "/reply"); // as a mail leads there
            page.getByLabel("Votre adresse e-mail").fill(author);
            button(page, "Recevoir mon lien").click();
            page.getByLabel("Ou recopiez ici le code de l’e-mail").fill(code());
            button(page, "Se connecter").click();
            page.waitForURL("**/posts/" + post + "#body");

            var open = reading.newPage();
            open.navigate("/posts/" + post);
            assertThat(open.getByText(LIVE)).isVisible();

            page.navigate("http://localhost:" + here + "/posts/" + post);
            write(page, "Signé ailleurs, écrit ici.");

            assertThat(open.getByText("Signé ailleurs, écrit ici.")).isVisible();
        } finally {
            jdbc.sql("delete from mail where recipient = :to")
                    .param("to", author)
                    .update();
        }
    }

    @Test
    void two_who_both_chose_it_see_each_other_write_from_node_to_node_and_no_word_before_it_is_sent() {
        long talk = scene.conversation(reader, author);
        scene.choosePresence(talk, reader, author);
        try (var reading = door.open(Chromium.visit(Window.PHONE, there), there, reader);
                var writing = door.open(Chromium.visit(Window.DESKTOP, here), here, author)) {
            var page = reading.newPage();
            page.navigate("/conversations/" + talk);
            var seen = page.locator(".presence-words");
            var aloud = page.locator(".presence [role=status]");
            assertThat(page.getByText(LIVE)).isVisible();
            assertThat(seen).hasText("Vous avez choisi de vous voir écrire.");
            assertThat(aloud).isEmpty();

            var other = writing.newPage();
            var sent = new StringBuffer();
            other.onRequest(request -> sent.append(request.postData()));
            other.navigate("/conversations/" + talk);
            assertThat(seen).hasText("Autrice est là.");
            assertThat(aloud).hasText("Autrice est là.");
            assertThat(other.locator(".presence-words")).hasText("Lecteur est là.");

            other.locator("#body").fill("Un secret");
            assertThat(seen).hasText("Autrice écrit…");
            assertThat(aloud).isEmpty(); // not read at each pause
            assertThat(sent).contains("writes=true").doesNotContain("secret");
            Chromium.accessible(page);
            assertThat(seen).hasText("Autrice est là.", new LocatorAssertions.HasTextOptions().setTimeout(10_000));

            other.locator("#body").fill("Un secret, et plus");
            assertThat(seen).hasText("Autrice écrit…");
            other.navigate("/conversations/" + talk + "/settings");
            button(other, "Ne plus se voir écrire").click();
            assertThat(seen).hasText("Vous avez choisi de vous voir écrire.");
            assertThat(page.locator("#body")).isVisible();
        }
    }

    @Test
    void who_is_heard_of_no_more_is_forgotten_and_a_page_left_alone_says_nothing() {
        long talk = scene.conversation(reader, author);
        scene.choosePresence(talk, reader, author);
        try (var reading = door.open(Chromium.visit(Window.PHONE, there), there, reader);
                var writing = door.open(Chromium.visit(Window.DESKTOP, here), here, author)) {
            var page = reading.newPage();
            page.clock().install();
            page.navigate("/conversations/" + talk);
            var seen = page.locator(".presence-words");
            var said = new AtomicInteger();
            page.onRequest(request -> said.addAndGet(request.url().endsWith("/sign") ? 1 : 0));
            var other = writing.newPage();
            other.navigate("/conversations/" + talk);
            assertThat(seen).hasText("Autrice est là.");
            assertThat(other.locator(".presence-words")).hasText("Lecteur est là.");
            other.close();
            forgets(page, seen);
            assertThat(seen).hasText("Vous avez choisi de vous voir écrire.");
            assertThat(said.get()).as("the page that is looked at says so").isGreaterThan(1);

            page.clock().runFor(300_000);
            int before = said.get();
            page.clock().runFor(120_000);
            assertThat(said).hasValue(before);
            page.locator("#body").click();
            page.clock().runFor(21_000);
            assertThat(said).hasValue(before + 1);
        }
    }

    /** The last word of who left may still be on its way: they are there for as long as that once more. */
    private static void forgets(Page page, Locator seen) {
        for (int i = 0; i < 3 && seen.textContent().contains("est là"); i++) {
            page.clock().runFor(46_000);
        }
    }

    @Test
    void without_javascript_it_is_chosen_and_shows_nothing() {
        long talk = scene.conversation(reader, author);
        scene.choosePresence(talk, author);
        try (var reading = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), there), there, reader)) {
            var page = reading.newPage();
            page.navigate("/conversations/" + talk + "/settings");
            button(page, "Choisir de se voir écrire").click();
            page.navigate("/conversations/" + talk);
            assertThat(page.locator(".presence")).hasText("Vous avez choisi de vous voir écrire.");
        }
    }

    private String code() {
        var found = CODE.matcher(jdbc.sql("select text from mail where recipient = :to order by id desc limit 1")
                .param("to", author)
                .query(String.class)
                .single());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void nothing_moves_while_someone_writes() {
        try (var reading = door.open(Chromium.visit(Window.DESKTOP, there), there, reader);
                var writing = door.open(Chromium.visit(Window.DESKTOP, here), here, author)) {
            var page = reading.newPage();
            page.navigate("/posts/" + post);
            assertThat(page.getByText(LIVE)).isVisible();
            var field = page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true));
            field.fill("Je commence une phr");
            double before = field.boundingBox().y;

            var other = writing.newPage();
            other.navigate("/posts/" + post);
            write(other, "Et une rallonge.");

            var show = page.getByText("Afficher les nouveaux messages");
            assertThat(show).isVisible();
            assertThat(page.getByText("Et une rallonge.")).hasCount(0);
            assertThat(field).isFocused();
            assertThat(field.boundingBox().y).isEqualTo(before);

            show.click();
            assertThat(page.getByText("Et une rallonge.")).isVisible();
            assertThat(field).hasValue("Je commence une phr");
        }
    }

    @Test
    void without_javascript_a_link_brings_what_is_new() {
        try (var reading = door.open(Chromium.visit(Window.PHONE.withoutJavaScript(), there), there, reader)) {
            var page = reading.newPage();
            page.navigate("/posts/" + post);
            assertThat(page.getByText(LIVE)).isHidden();
            scene.comment(post, author, "Et une rallonge.");
            link(page, "Actualiser").click();
            assertThat(page.getByText("Et une rallonge.")).isVisible();
        }
    }

    @Test
    void a_node_that_stops_lets_its_pages_go_at_once() throws Exception {
        another_node_starts_again();
        try (var ear = Ear.at(there, "/posts/" + post + "/live?after=0", door.session(reader))) {
            ear.next("event: new");
            long begun = System.nanoTime();
            node.close();
            assertThat(ear.next("event", Ear.OVER)).isEqualTo(Ear.OVER);
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
        another_node_starts();
    }

    private void another_node_starts_again() {
        if (!node.isActive()) {
            another_node_starts();
        }
    }

    /** How long what is written on one page takes to the other. */
    private static Duration crossing(Page page, Page other, String words) {
        long begun = System.nanoTime();
        write(other, words);
        assertThat(page.getByText(words)).isVisible();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void write(Page page, String words) {
        page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true)).fill(words);
        button(page, "Envoyer").click();
        assertThat(page.locator("article.comment").getByText(words)).isVisible();
    }
}

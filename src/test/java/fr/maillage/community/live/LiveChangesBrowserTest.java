package fr.maillage.community.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Page;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open discussion follows what becomes of it, and leaves its reader in peace. */
@Tag("browser")
@MaillageTest
class LiveChangesBrowserTest {
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
    private long comment;
    private String author = "";
    private String reader = "";

    @BeforeEach
    void a_discussion() {
        community = scene.community(false);
        author = scene.person("Autrice", community, "MEMBER");
        reader = scene.person("Lecteur", community, "MEMBER");
        post = scene.post(community, author, PostKind.QUESTION, "Qui a un vidéoprojecteur ?", "Pour jeudi.");
        comment = scene.comment(post, author, "Avec un câble.");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void edits_reactions_answers_and_closing_appear_in_a_page_that_stays_open() {
        reading(page -> {
            write(
                    "update post set title = 'Qui a deux vidéoprojecteurs ?', body = 'Pour vendredi.', edited_at = now()");
            write("update comment set body = 'Avec deux câbles.', edited_at = now() where id = " + comment);
            assertThat(page.getByText("Pour vendredi.")).isVisible();
            assertThat(page.getByText("Avec deux câbles.")).isVisible();
            assertThat(page.locator("h1")).hasText("Qui a deux vidéoprojecteurs ?");
            write("insert into reaction (account_id, post_id, comment_id, kind) values (" + scene.account(author) + ", "
                    + post + ", " + comment + ", 'THANKS')");
            assertThat(page.locator("#reactions-c" + comment).getByText("une personne"))
                    .isVisible();
            write("update post set answer_id = " + comment);
            assertThat(page.locator("#accepted")).isVisible();
            write("update post set answer_id = null, closed_at = now()");
            assertThat(page.locator("#accepted")).hasCount(0);
            assertThat(page.locator("#reply")).hasCount(0);
            assertThat(page.locator("#answering .closed")).isVisible();
            Chromium.accessible(page);
        });
    }

    @Test
    void what_its_reader_is_in_the_middle_of_stays_as_it_is() {
        for (int i = 0; i < 12; i++) {
            scene.comment(post, author, "Une réponse parmi d’autres, la " + i + "e.");
        }
        long last = scene.comment(post, author, "Celle que je lis.");
        reading(page -> {
            var field = page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true));
            field.fill("Je commence une phr");
            var read = page.locator("#c" + last);
            read.scrollIntoViewIfNeeded();
            double before = read.boundingBox().y;
            write("update post set body = repeat('Un paragraphe de plus. ', 200), edited_at = now()");
            assertThat(page.getByText("Un paragraphe de plus.")).not().hasCount(0);
            assertThat(read.boundingBox().y).isCloseTo(before, within(2.0));
            write("update post set closed_at = now()");
            assertThat(page.locator("#answering .closed")).isVisible();
            assertThat(page.getByText("discussion est close")).hasCount(1);
            assertThat(field).hasValue("Je commence une phr");
            assertThat(field).isFocused();
        });
    }

    @Test
    void the_button_that_has_the_focus_keeps_it_while_what_is_around_it_follows() {
        reading(page -> {
            var thanks = page.locator("#reactions-THANKS");
            thanks.focus();
            write("update post set body = 'Pour vendredi.', edited_at = now()");
            assertThat(page.getByText("Pour vendredi.")).isVisible();
            assertThat(thanks).isFocused();
        });
    }

    @Test
    void who_is_taken_out_of_a_secret_community_reads_it_no_more_and_keeps_their_own_words() {
        jdbc.sql("update community set kind = 'SECRET' where id = :id")
                .param("id", community)
                .update();
        reading(page -> {
            var field = page.getByLabel("Répondre", new Page.GetByLabelOptions().setExact(true));
            field.fill("Je commence une phr");
            write("delete from membership where account_id = " + scene.account(reader));
            assertThat(page.getByText("Ceci ne peut plus être lu ici.")).isVisible();
            assertThat(page.getByText("Avec un câble.")).hasCount(0);
            assertThat(page.getByText("Pour jeudi.")).hasCount(0);
            assertThat(page.locator("h1")).hasText("Plus rien à lire ici");
            assertThat(field).hasValue("Je commence une phr");
        });
    }

    private void reading(Consumer<Page> what) {
        try (var browser = door.open(Chromium.visit(Window.PHONE, port), port, reader)) {
            var page = browser.newPage();
            page.navigate("/posts/" + post);
            assertThat(page.getByText("Mis à jour en direct")).isVisible();
            what.accept(page);
        }
    }

    private void write(String change) {
        jdbc.sql(change.startsWith("update post") ? change + " where id = " + post : change)
                .update();
    }
}

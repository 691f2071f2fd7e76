package fr.maillage.community.live;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.community.discussion.Scene;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An open conversation follows what is taken away in it, and what is not shown yet stays unread. */
@Tag("browser")
@MaillageTest
class LiveConversationBrowserTest {
    @Autowired
    Door door;

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private String reader = "";
    private String other = "";
    private long talk;

    @BeforeEach
    void two_people() {
        reader = scene.person("Alix", 0, null);
        other = scene.person("Brune", 0, null);
        talk = scene.conversation(reader, other);
        scene.say(talk, other, "Bonjour Alix");
    }

    @AfterEach
    void leave() {
        scene.leave();
    }

    @Test
    void what_is_taken_away_disappears_and_what_waits_while_one_writes_stays_unread() {
        try (var browser = door.open(Chromium.visit(Window.PHONE, port), port, reader)) {
            var page = browser.newPage();
            page.navigate("/conversations/" + talk);
            assertThat(page.getByText("Mis à jour en direct")).isVisible();
            page.locator("#body").fill("Je commence");
            scene.say(talk, other, "Un mot de plus");
            assertThat(page.getByText("Afficher les nouveaux messages")).isVisible();
            jdbc.sql("update message set removed_at = now() where conversation_id = :talk and position = 1")
                    .param("talk", talk)
                    .update();
            assertThat(page.getByText("Bonjour Alix")).hasCount(0);
            assertThat(page.locator("#body")).hasValue("Je commence");
            assertThat(jdbc.sql("""
                            select read_to from participant where conversation_id = :talk and account_id = :reader
                            """)
                            .param("talk", talk)
                            .param("reader", scene.account(reader))
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        }
    }
}

package fr.maillage.attention.alert;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.attention.testing.Talk;
import fr.maillage.testing.Chromium;
import fr.maillage.testing.Chromium.Window;
import fr.maillage.testing.Door;
import fr.maillage.testing.MaillageTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("browser")
@MaillageTest
class AlertBrowserTest {
    private static final String BROKEN = """
            [...document.querySelectorAll('.told-card .feed-acts .btn')]
                .filter(act => {
                    const words = document.createRange();
                    words.selectNodeContents(act);
                    return words.getClientRects().length > 1;
                })
                .map(act => act.textContent)
            """;

    @Autowired
    Door door;

    @Autowired
    Talk talk;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    @BeforeEach
    void something_urgent() {
        talk.clear();
        long place = talk.community("Retour à domicile");
        long reader = talk.person("Bleuenn");
        talk.follows(reader, place, "AT_ONCE");
        jdbc.sql("""
                with called as (
                    insert into urgency (post_id, keeper, reason) values (:post, true, 'Il faut reloger') returning *)
                insert into alert (account_id, post_id, reason, urgency_id, at, leaves_at, told_at)
                select :reader, post_id, 'COMMUNITY_CHOSEN', id, at, at, at from called
                """)
                .param("post", talk.post(place, talk.person("Armelle"), "La maison est inondée"))
                .param("reader", reader)
                .update();
    }

    @AfterEach
    void leave() {
        talk.clear();
    }

    @Test
    void what_one_may_choose_about_something_urgent_keeps_each_to_its_line() {
        try (var visit = door.open(Chromium.visit(Window.DESKTOP, port), port, "bleuenn@talk.test")) {
            var page = visit.newPage();
            page.navigate("/alerts");
            page.locator(".told-card summary").press("Enter");
            assertThat(page.locator(".told-card .feed-acts .btn").count()).isEqualTo(3);
            assertThat((List<?>) page.evaluate(BROKEN)).isEmpty();
            Chromium.accessible(page);
        }
    }
}

package fr.maillage.mail.demo;

import fr.maillage.web.Page;
import fr.maillage.web.View;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows what would have been sent. Elsewhere than in the demonstration this page does not exist. */
@Controller
@ConditionalOnProperty("maillage.demo")
class OutboxPage {
    private static final int SHOWN = 50;
    private final JdbcClient jdbc;

    OutboxPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/demo/outbox")
    View show(Page page) {
        var letters = jdbc.sql("select recipient, subject, text, posted_at from mail order by id desc limit :shown")
                .param("shown", SHOWN)
                .query((row, n) -> new ShownMail(
                        row.getString("recipient"),
                        row.getString("subject"),
                        new LinkedText(row.getString("text")),
                        row.getTimestamp("posted_at").toInstant()))
                .list();
        return page.view("mail/outbox").with("mails", letters);
    }
}

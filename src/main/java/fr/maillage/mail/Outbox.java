package fr.maillage.mail;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where mail waits: it leaves only if the transaction that wrote it succeeds. */
@Component
public class Outbox {
    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void post(Mail mail) {
        jdbc.sql("insert into mail (kind, recipient, subject, text) values (:kind, :recipient, :subject, :text)")
                .param("kind", mail.kind())
                .param("recipient", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .update();
    }
}

package fr.maillage.mail;

import fr.maillage.mail.delivery.Delivery;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mail waits: it leaves only if the transaction that wrote it succeeds, and then at once. */
@Component
public class Outbox {
    private final JdbcClient jdbc;
    private final Delivery delivery;
    private final boolean demo;

    Outbox(JdbcClient jdbc, Delivery delivery, @Value("${maillage.demo}") boolean demo) {
        this.jdbc = jdbc;
        this.delivery = delivery;
        this.demo = demo;
    }

    /** False where no server is set: mail waits here, and whoever sends some should know. The demonstration shows it instead. */
    public boolean leaves() {
        return demo || delivery.hasServer();
    }

    public void post(Mail mail) {
        jdbc.sql("""
                insert into mail (kind, recipient, subject, text, expires_at)
                values (:kind, :recipient, :subject, :text, clock_timestamp() + make_interval(secs => :life))
                """)
                .param("life", mail.life().toSeconds())
                .param("kind", mail.kind())
                .param("recipient", mail.to())
                .param("subject", mail.subject())
                .param("text", mail.text())
                .update();
        afterwards();
    }

    private void afterwards() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            delivery.soon();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                delivery.soon();
            }
        });
    }
}

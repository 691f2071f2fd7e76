package fr.maillage.mail;

import fr.maillage.mail.delivery.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where mail waits: it leaves only if the transaction that wrote it succeeds, and then at once. */
@Component
public class Outbox {
    private final JdbcClient jdbc;
    private final Delivery delivery;

    Outbox(JdbcClient jdbc, Delivery delivery) {
        this.jdbc = jdbc;
        this.delivery = delivery;
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

package fr.maillage.mail;

import fr.maillage.mail.delivery.Delivery;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
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
        post(List.of(mail));
    }

    /** Many, in one statement. */
    public void post(List<Mail> mails) {
        if (mails.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into mail (kind, recipient, subject, text, unsubscribe, expires_at)
                select m.kind, m.recipient, m.subject, m.text, m.unsubscribe,
                       clock_timestamp() + make_interval(secs => m.life)
                from unnest(:kinds::text[], :recipients::text[], :subjects::text[], :texts::text[], :unsubscribe::text[],
                            :lives::float8[]) with ordinality m(kind, recipient, subject, text, unsubscribe, life, n)
                order by m.n
                """)
                .param("kinds", column(mails, Mail::kind))
                .param("recipients", column(mails, Mail::to))
                .param("subjects", column(mails, Mail::subject))
                .param("texts", column(mails, Mail::text))
                .param("unsubscribe", column(mails, Mail::unsubscribe))
                .param(
                        "lives",
                        mails.stream()
                                .map(mail -> (double) mail.life().toSeconds())
                                .toArray(Double[]::new))
                .update();
        afterwards();
    }

    private static @Nullable String[] column(List<Mail> mails, Function<Mail, @Nullable String> what) {
        return mails.stream().map(what).toArray(String[]::new);
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

package fr.maillage.attention.letter;

import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each one's own choice of what comes by mail. */
@Component
public class MailChoices {
    private final JdbcClient jdbc;
    private final Letterboxes boxes;

    MailChoices(JdbcClient jdbc, Letterboxes boxes) {
        this.jdbc = jdbc;
        this.boxes = boxes;
    }

    public MailChoice of(long account) {
        return jdbc.sql("select alerts, digest, digest_days, digest_at from mail_choice where account_id = :account")
                .param("account", account)
                .query((row, n) -> new MailChoice(
                        row.getBoolean("alerts"),
                        row.getBoolean("digest"),
                        List.of((Integer[]) row.getArray("digest_days").getArray()),
                        row.getObject("digest_at", LocalTime.class)))
                .optional()
                .orElse(MailChoice.USUAL);
    }

    @Transactional
    public void choose(long account, MailChoice choice) {
        jdbc.sql("""
                insert into mail_choice (account_id, alerts, digest, digest_days, digest_at)
                values (:account, :alerts, :digest, :days, :at)
                on conflict (account_id) do update
                set alerts = excluded.alerts, digest = excluded.digest, digest_days = excluded.digest_days,
                    digest_at = excluded.digest_at
                """)
                .param("account", account)
                .param("alerts", choice.alerts())
                .param("digest", choice.digest())
                .param("days", choice.days().stream().sorted().toArray(Integer[]::new))
                .param("at", choice.at())
                .update();
        boxes.settle(account);
    }
}

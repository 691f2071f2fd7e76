package fr.maillage.attention.digest;

import fr.maillage.attention.letter.Recipients;
import fr.maillage.mail.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The moment at which digests are due, for tests elsewhere. */
@Component
@Profile("test")
public class Morning {
    private final JdbcClient jdbc;
    private final Digests digests;
    private final Owed owed;
    private final ChangedLines changes;
    private final Recipients recipients;
    private final DigestText text;
    private final Outbox outbox;

    Morning(
            JdbcClient jdbc,
            Digests digests,
            Owed owed,
            ChangedLines changes,
            Recipients recipients,
            DigestText text,
            Outbox outbox) {
        this.jdbc = jdbc;
        this.digests = digests;
        this.owed = owed;
        this.changes = changes;
        this.recipients = recipients;
        this.text = text;
        this.outbox = outbox;
    }

    /** Writes to these people what their digest says then, and to nobody else. */
    public void digests(List<Long> people, Instant at) {
        jdbc.sql("delete from letterbox").update();
        jdbc.sql("insert into letterbox (account_id, digest_at) select unnest(:people::bigint[]), :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("people", people.toArray(Long[]::new))
                .update();
        new DigestLetters(digests, owed, changes, recipients, text, outbox, Clock.fixed(at, ZoneOffset.UTC)).write();
    }
}

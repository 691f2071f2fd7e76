package fr.maillage.community.writing;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What nobody came back to goes for good, with its files. */
@Component
class Forgetting {
    /** What was put away or deleted can be taken back for so long. */
    static final Duration PUT_AWAY = Duration.ofDays(7);

    /** What waits unfinished in a form that is opened but rarely: files for a folder, or for an edit. */
    static final Duration UNFINISHED = Duration.ofDays(30);

    /** Those who decide read it as it was reported. */
    private static final String IN_A_CASE = """
            exists (select from moderation_case k where k.post_id = a.post_id
                and (k.decided_at is null or k.appealed_at is not null and k.settled_at is null))""";

    private final JdbcClient jdbc;

    Forgetting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void forget() {
        forget("draft where deleted_at", PUT_AWAY);
        forget("awaiting where put_away_at", PUT_AWAY);
        forget("attachment a where post_id is not null and not " + IN_A_CASE + " and removed_at", PUT_AWAY);
        forget("draft where edit_post_id is not null and saved_at", UNFINISHED);
        forget("deposit where begun_by is not null and at", UNFINISHED);
    }

    private void forget(String which, Duration after) {
        jdbc.sql("delete from " + which + " < now() - make_interval(secs => :after)")
                .param("after", after.toSeconds())
                .update();
    }
}

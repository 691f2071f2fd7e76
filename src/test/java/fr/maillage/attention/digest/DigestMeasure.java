package fr.maillage.attention.digest;

import fr.maillage.Maillage;
import fr.maillage.attention.letter.Recipients;
import fr.maillage.launch.EmbeddedDatabase;
import fr.maillage.launch.Launch;
import fr.maillage.mail.Outbox;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The digests of everyone at the same moment, written by what writes them in the product, with the notices of each, up to the
 * mails that wait; the platform itself is ended before, so that it takes none of them.
 */
public final class DigestMeasure {
    private DigestMeasure() {}

    /**
     * @param people to whom a digest was due
     * @param written to whom there was something to write
     * @param notices that left with them
     * @param seconds of all
     * @param database of these, how many the database worked
     */
    public record Cost(long people, long written, long notices, double seconds, double database) {}

    public static Cost on(Path data) {
        try (var database = EmbeddedDatabase.open(data);
                var platform = Launch.command(Maillage.class)
                        .properties(Launch.properties(database))
                        .run(
                                "--db-scheduler.enabled=false",
                                "--spring.modulith.events.republish-outstanding-events-on-restart=false",
                                "--logging.level.root=ERROR")) {
            return of(platform);
        }
    }

    private static Cost of(ConfigurableApplicationContext platform) {
        var jdbc = platform.getBean(JdbcClient.class);
        var now = jdbc.sql("select next_digest((select min(account_id) from membership), now())")
                .query(OffsetDateTime.class)
                .single();
        int people = jdbc.sql("update letterbox set digest_at = :now, alerts_at = null")
                .param("now", now)
                .update();
        jdbc.sql("update notice set leaves_at = null").update();
        var letters = new DigestLetters(
                platform.getBean(Digests.class),
                platform.getBean(Owed.class),
                platform.getBean(ChangedLines.class),
                platform.getBean(Recipients.class),
                platform.getBean(DigestText.class),
                platform.getBean(Outbox.class),
                Clock.fixed(now.toInstant(), ZoneOffset.UTC));
        var transaction = platform.getBean(TransactionTemplate.class);
        long mails = count(jdbc, "select count(*) from mail where kind = 'digest'");
        double worked = worked(jdbc);
        long begin = System.nanoTime();
        while (Objects.requireNonNull(transaction.execute(status -> letters.write()))) {
            // until none is due
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Cost(
                people,
                count(jdbc, "select count(*) from mail where kind = 'digest'") - mails,
                count(jdbc, "select count(*) from notice where told_at = '" + now + "'"),
                seconds,
                worked(jdbc) - worked);
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Seconds in which PostgreSQL executed statements here, since it counts; what a connection did is told once it rests. */
    private static double worked(JdbcClient jdbc) {
        jdbc.sql("select cast(pg_stat_force_next_flush() as text)")
                .query(String.class)
                .list();
        return jdbc.sql("select active_time / 1000 from pg_stat_database where datname = current_database()")
                .query(Double.class)
                .single();
    }
}

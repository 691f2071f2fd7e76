package fr.maillage.community.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened last in the communities of the demonstration: what changed besides their discussions, and which ended. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoLately {
    private static final int DAYS = 13;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoLately(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void fill(Map<String, Long> communities) {
        tellChanges();
        archive(communities);
    }

    /** What was written on pages and decided in projects in the last days waits for who did not see it. */
    private void tellChanges() {
        jdbc.sql("""
                select note_change('PAGE', p.id, w.author_id)
                from shared_page p join shared_page_version w on w.page_id = p.id and w.number = p.version
                where p.changed_at > :lately order by p.changed_at
                """)
                .param("lately", ago(DAYS))
                .query((row, n) -> row.getObject(1))
                .list();
        jdbc.sql("""
                select note_change('PROJECT', d.project_id, d.author_id) from project_decision d where d.day > :lately order by d.day
                """)
                .param("lately", ago(DAYS).toLocalDate())
                .query((row, n) -> row.getObject(1))
                .list();
        jdbc.sql("""
                update changed h set at = p.changed_at from shared_page p where h.kind = 'PAGE' and p.id = h.thing
                """).update();
        jdbc.sql("""
                update community c set last_at = greatest(
                    coalesce((select max(last_at) from post where community_id = c.id), c.created_at),
                    (select max(h.at) from changed h where h.community_id = c.id and h.kind = 'PAGE'))
                """).update();
    }

    /** Those that ended, once all that was said in them is there. */
    private void archive(Map<String, Long> communities) {
        DemoTable.COMMUNITIES.rows().stream()
                .filter(row -> !row.getField("archived").isEmpty())
                .forEach(row -> jdbc.sql("update community set archived_at = :at where id = :id")
                        .param("at", ago(Integer.parseInt(row.getField("archived"))))
                        .param("id", communities.get(row.getField("key")))
                        .update());
    }

    private OffsetDateTime ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}

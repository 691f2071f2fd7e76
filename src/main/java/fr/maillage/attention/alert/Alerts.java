package fr.maillage.attention.alert;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each one's own alerts; nobody else reads them. */
@Component
class Alerts {
    private static final int MOST = 60;
    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<Alert> of(long viewer) {
        return jdbc.sql("select " + AlertRow.COLUMNS + AlertRow.READABLE
                        + " and l.account_id = :viewer order by l.id desc limit :most")
                .param("viewer", viewer)
                .param("now", now())
                .param("most", MOST)
                .query(AlertRow::read)
                .list();
    }

    /** Puts these away, or brings them back; what is not the viewer's stays as it is. */
    @Transactional
    void see(long viewer, List<Long> alerts, boolean seen) {
        jdbc.sql("""
                update alert set seen_at = case when :seen then cast(:now as timestamptz) end
                where account_id = :viewer and id = any(:alerts)
                """)
                .param("seen", seen)
                .param("now", now())
                .param("viewer", viewer)
                .param("alerts", alerts.toArray(Long[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

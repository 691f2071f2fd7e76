package fr.maillage.attention.alert;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each one's own alerts; nobody else reads them. */
@Component
class Alerts {
    static final int PAGE = 60;

    /** How many came to {@code :viewer} by {@code :now} and are fresh: those that their page shows so. At most 100 are counted. */
    static final String FRESH = "select count(*) from (select 1 " + AlertRow.READABLE
            + " and l.account_id = :viewer and " + AlertRow.FRESH + " and l.leaves_at <= :now limit 100) fresh";

    private final JdbcClient jdbc;
    private final Clock clock;

    Alerts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What waits, then what is fresh, then what was read, each the latest first; a page and one more, where there is one. What
     * waits and was read, or would not come at once any more, does not leave: it is not there.
     */
    List<Alert> of(long viewer, Turn after) {
        return jdbc
                .sql("with mine as (select l.id, case when l.leaves_at > :now then 2 when " + AlertRow.FRESH
                        + " then 1 else 0 end as turn " + AlertRow.READABLE + """
                         and l.account_id = :viewer and (l.leaves_at <= :now or
                        """ + AlertRow.UNREAD + " and "
                        + AlertRow.REASON + """
                         is not null)),
                        page as (
                            select id from mine where (turn, id) < (:turn, :id) order by turn desc, id desc limit :page)
                        """ + "select "
                        + AlertRow.COLUMNS
                        + AlertRow.READABLE + " and l.id in (select id from page)")
                .param("viewer", viewer)
                .param("now", now())
                .param("turn", after.turn())
                .param("id", after.alert())
                .param("page", PAGE + 1)
                .query(AlertRow::read)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(Alert::turn)
                        .thenComparingLong(Alert::id)
                        .reversed())
                .toList();
    }

    /**
     * Puts these away, or brings them back; what is not the viewer's stays as it is.
     *
     * @return how many were theirs
     */
    @Transactional
    int see(long viewer, List<Long> alerts, boolean seen) {
        return jdbc.sql("""
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

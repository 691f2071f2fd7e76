package fr.maillage.directory.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.maillage.directory.entry.Hours;
import fr.maillage.directory.hours.Interval;
import fr.maillage.directory.hours.Territory;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads each text of opening hours ahead, as instants on the clock of its place, so that "open now" is a filter of the
 * search's query.
 */
@Configuration(proxyBeanMethods = false)
class HoursAhead {
    private static final Logger log = LoggerFactory.getLogger(HoursAhead.class);
    private static final int DAYS_AHEAD = 15;
    private static final int DAYS_LEFT = 8;
    private static final int BATCH = 500;
    private final JdbcClient jdbc;
    private final Hours hours;
    private final Clock clock;

    HoursAhead(JdbcClient jdbc, Hours hours, Clock clock) {
        this.jdbc = jdbc;
        this.hours = hours;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> readHoursAhead() {
        return Tasks.recurring("directory: read opening hours ahead", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> read());
    }

    /** Reads what is new or runs out. */
    void read() {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        List<Written> batch;
        do {
            batch = jdbc.sql("select key, text, clock from opening_hours where until < :soon order by key limit :batch")
                    .param("soon", today.plusDays(DAYS_LEFT))
                    .param("batch", BATCH)
                    .query((row, n) -> new Written(row.getString(1), row.getString(2), row.getString(3)))
                    .list();
            write(batch, today);
        } while (batch.size() == BATCH);
    }

    private record Written(String key, String text, String clock) {}

    private void write(List<Written> batch, LocalDate today) {
        var until = today.plusDays(DAYS_AHEAD);
        jdbc.sql("""
                update opening_hours h set open = r.open::tstzmultirange, until = :until
                from unnest(:keys::uuid[], :ranges::text[]) r(key, open) where h.key = r.key
                """)
                .param("until", until)
                .param("keys", batch.stream().map(Written::key).toArray(String[]::new))
                .param(
                        "ranges",
                        batch.stream()
                                .map(written -> ranges(written, today, until))
                                .toArray(String[]::new))
                .update();
    }

    /** Nothing where a text cannot be worked out after all: it must not keep the others from being read. */
    private String ranges(Written written, LocalDate today, LocalDate until) {
        try {
            return read(written, today, until);
        } catch (RuntimeException e) {
            log.error("Opening hours that cannot be worked out: {}", written.text(), e);
            return "{}";
        }
    }

    private String read(Written written, LocalDate today, LocalDate until) {
        var place = Territory.of(written.clock());
        return hours.of(written.text()).map(read -> read.in(place)).stream()
                // from yesterday: there are places where it is still that day
                .flatMap(read -> read.openBetween(today.minusDays(1), until).stream())
                .map(open -> range(open, place.zone()))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String range(Interval open, ZoneId zone) {
        var from = open.from().atZone(zone).toInstant();
        var to = open.to().atZone(zone).toInstant();
        // what lies in the hour that clocks skip does not happen
        return from.isBefore(to) ? "[" + from + "," + to + ")" : "empty";
    }
}

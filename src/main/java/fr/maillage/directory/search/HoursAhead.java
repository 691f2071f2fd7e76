package fr.maillage.directory.search;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import fr.maillage.directory.entry.Hours;
import fr.maillage.directory.hours.OpeningHours;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads each text of opening hours ahead, as ranges of local time, so that "open now" is a filter of the search's query.
 * Public holidays are those of metropolitan France outside Alsace-Moselle; a card reads those of its own place.
 */
@Configuration(proxyBeanMethods = false)
class HoursAhead {
    private static final int DAYS_AHEAD = 15;
    private static final int DAYS_LEFT = 8;
    private static final int BATCH = 500;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
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
        var today = LocalDate.now(clock.withZone(FRANCE));
        List<String> texts;
        do {
            texts = jdbc.sql("select text from opening_hours where until < :soon order by text limit :batch")
                    .param("soon", today.plusDays(DAYS_LEFT))
                    .param("batch", BATCH)
                    .query((row, n) -> row.getString(1))
                    .list();
            write(texts, today);
        } while (texts.size() == BATCH);
    }

    private void write(List<String> texts, LocalDate today) {
        var until = today.plusDays(DAYS_AHEAD);
        jdbc.sql("""
                update opening_hours h set open = r.open::tsmultirange, until = :until
                from unnest(:texts::text[], :ranges::text[]) r(text, open) where h.text = r.text
                """)
                .param("until", until)
                .param("texts", texts.toArray(String[]::new))
                .param(
                        "ranges",
                        texts.stream()
                                .map(text -> hours.of(text)
                                        .map(h -> ranges(h, today, until))
                                        .orElse("{}"))
                                .toArray(String[]::new))
                .update();
    }

    private static String ranges(OpeningHours hours, LocalDate from, LocalDate until) {
        return hours.openBetween(from, until).stream()
                .map(open -> "[" + open.from() + "," + open.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}

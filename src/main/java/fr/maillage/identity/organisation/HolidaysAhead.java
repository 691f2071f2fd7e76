package fr.maillage.identity.organisation;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Works the public holidays of the years around out, so that the hours of many people are one query. */
@Configuration(proxyBeanMethods = false)
class HolidaysAhead {
    private static final int YEARS_AHEAD = 3;
    private final JdbcClient jdbc;
    private final Clock clock;

    HolidaysAhead(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> readHolidaysAhead() {
        return Tasks.recurring("identity: public holidays of the years ahead", FixedDelay.of(Duration.ofDays(7)))
                .execute((instance, context) -> fill());
    }

    /** Before the first page: hours are known from the start. */
    @EventListener(ApplicationStartedEvent.class)
    void fill() {
        int now = LocalDate.now(clock.withZone(ZoneOffset.UTC)).getYear();
        var days = IntStream.rangeClosed(now - 1, now + YEARS_AHEAD)
                .boxed()
                .flatMap(year -> Stream.of(HolidayRegion.values())
                        .flatMap(region -> region.days(year).stream().map(day -> new Day(region, day))))
                .toList();
        jdbc.sql("""
                insert into public_holiday (region, day)
                select * from unnest(:regions::text[], :days::date[]) on conflict do nothing
                """)
                .param("regions", days.stream().map(one -> one.region().name()).toArray(String[]::new))
                .param("days", days.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .update();
    }

    private record Day(HolidayRegion region, LocalDate day) {}
}

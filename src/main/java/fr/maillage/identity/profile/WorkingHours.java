package fr.maillage.identity.profile;

import java.sql.Array;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people work: what they said, or else the hours of the instance. */
@Component
public class WorkingHours {
    private final JdbcClient jdbc;

    WorkingHours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Hours of(long account) {
        var days = new TreeMap<DayOfWeek, Hours.Span>();
        boolean[] own = {false};
        jdbc.sql("""
                select a.own_hours, h.day, h.opens_at, h.closes_at
                from account a left join account_hours h on h.account_id = a.id and a.own_hours where a.id = :id
                """).param("id", account).query(row -> {
            own[0] = row.getBoolean("own_hours");
            if (row.getInt("day") > 0) {
                days.put(
                        DayOfWeek.of(row.getInt("day")),
                        span(row.getObject("opens_at", LocalTime.class), row.getObject("closes_at", LocalTime.class)));
            }
        });
        return own[0] ? Hours.ownOf(days) : ofTheInstance();
    }

    private Hours ofTheInstance() {
        var days = new TreeMap<DayOfWeek, Hours.Span>();
        jdbc.sql("select opens_at, closes_at, open_days from instance").query(row -> {
            var span = span(row.getObject("opens_at", LocalTime.class), row.getObject("closes_at", LocalTime.class));
            Array open = row.getArray("open_days");
            for (Integer day : (Integer[]) open.getArray()) {
                days.put(DayOfWeek.of(day), span);
            }
        });
        return new Hours(false, days);
    }

    @Transactional
    public void change(long account, Hours hours) {
        jdbc.sql("update account set own_hours = :own where id = :id")
                .param("own", hours.own())
                .param("id", account)
                .update();
        jdbc.sql("delete from account_hours where account_id = :id")
                .param("id", account)
                .update();
        hours.days()
                .forEach((day, span) -> jdbc.sql("""
                insert into account_hours (account_id, day, opens_at, closes_at) values (:id, :day, :from, :to)
                """)
                        .param("id", account)
                        .param("day", day.getValue())
                        .param("from", span.from())
                        .param("to", span.to())
                        .update());
    }

    private static Hours.Span span(LocalTime from, LocalTime to) {
        return new Hours.Span(from, to);
    }
}

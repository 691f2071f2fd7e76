package fr.maillage.attention.mine;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of an ordinary week, as they come of their own and of their organisations. */
@Component
class Week {
    private final JdbcClient jdbc;

    Week(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(int day, Span span) {}

    /** By ISO weekday; a day that is absent is a day off. */
    Map<Integer, List<Span>> of(long account) {
        return jdbc
                .sql("""
                select distinct day, opens_at, closes_at from work_week(:account) order by day, opens_at, closes_at
                """)
                .param("account", account)
                .query((row, n) -> new Line(
                        row.getInt("day"),
                        new Span(
                                row.getObject("opens_at", LocalTime.class),
                                row.getObject("closes_at", LocalTime.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Line::day, TreeMap::new, Collectors.mapping(Line::span, Collectors.toList())));
    }
}

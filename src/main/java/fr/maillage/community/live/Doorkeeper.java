package fr.maillage.community.live;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks who may still read before anything is told: one query for many. */
@Component
class Doorkeeper {
    private static final Logger log = LoggerFactory.getLogger(Doorkeeper.class);
    private static final int AT_ONCE = 500;
    private static final String HERE = """
            with here as (
                select s.stream, s.account, s.thing
                from unnest(:streams::int[], :accounts::bigint[], :sessions::text[], :things::bigint[])
                    s(stream, account, session, thing)
                join account a on a.id = s.account and a.suspended_at is null
                join spring_session o on o.session_id = s.session::char(36) and o.expiry_time > :now)
            """;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audience audience;

    Doorkeeper(JdbcClient jdbc, Clock clock, Audience audience) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audience = audience;
    }

    /**
     * Tells each how far what it shows has grown; ends those whose readers may not read it any more. Where the database does
     * not answer, nothing is told.
     *
     * @param changed something happened to what they show
     */
    void look(List<OpenPage> streams, boolean changed) {
        var byTopic = streams.stream().collect(Collectors.groupingBy(OpenPage::topic));
        byTopic.forEach((topic, those) -> {
            for (int from = 0; from < those.size(); from += AT_ONCE) {
                look(topic, those.subList(from, Math.min(those.size(), from + AT_ONCE)), changed);
            }
        });
    }

    private void look(Topic topic, List<OpenPage> streams, boolean changed) {
        try {
            var reached = reached(topic.readers(), streams);
            for (int i = 0; i < streams.size(); i++) {
                OpenPage stream = streams.get(i);
                Long position = reached.get(i);
                // a browser that reads slowly holds up nobody
                Thread.startVirtualThread(() -> {
                    if (position == null) {
                        stream.end();
                    } else {
                        stream.tell(position, changed);
                    }
                    if (stream.ended()) {
                        audience.forget(stream);
                    }
                });
            }
        } catch (DataAccessException unreachable) {
            log.warn("Open pages were not told what is new: {}", unreachable.getMessage());
        }
    }

    /** Tells of what somebody does to the open pages of others, where each may see it; lost, it is not said again. */
    void pass(Sign sign, List<OpenPage> streams) {
        var others =
                streams.stream().filter(stream -> stream.account() != sign.by()).toList();
        if (others.isEmpty()) {
            return;
        }
        try {
            reached(others.getFirst().topic().seers(), others)
                    .keySet()
                    .forEach(i -> Thread.startVirtualThread(() -> others.get(i).pass(sign)));
        } catch (DataAccessException unreachable) {
            log.debug("The next one will be told", unreachable);
        }
    }

    private Map<Integer, Long> reached(String readers, List<OpenPage> streams) {
        Map<Integer, Long> reached = new HashMap<>();
        var numbers = new Integer[streams.size()];
        java.util.Arrays.setAll(numbers, i -> i);
        jdbc.sql(HERE + readers)
                .param("streams", numbers)
                .param("accounts", streams.stream().map(OpenPage::account).toArray(Long[]::new))
                .param("sessions", streams.stream().map(OpenPage::session).toArray(String[]::new))
                .param("things", streams.stream().map(OpenPage::thing).toArray(Long[]::new))
                .param("now", clock.millis())
                .query((row, n) -> reached.put(row.getInt("stream"), row.getLong("position")))
                .list();
        return reached;
    }
}

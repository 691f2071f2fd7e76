package fr.maillage.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The territories a search may stay in: those made of communes where entries stand. Kept for some minutes. */
@Component
class Areas {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 200;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    private record Known(Instant at, List<Area> all) {}

    Areas(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Area> all() {
        var now = known;
        if (now.at().plus(KEPT).isBefore(clock.instant())) {
            now = new Known(clock.instant(), read());
            known = now;
        }
        return now.all();
    }

    /** To be called where territories changed and the next page has to know. */
    void forget() {
        known = new Known(Instant.EPOCH, List.of());
    }

    Optional<Area> named(String code) {
        return all().stream().filter(area -> area.code().equals(code)).findFirst();
    }

    /** The commune nearest to a position, in degrees. */
    Optional<String> communeNear(double latitude, double longitude) {
        return jdbc.sql("""
                select code from territory
                where kind = 'commune' and latitude between :latitude - 0.5 and :latitude + 0.5
                  and longitude between :longitude - 0.75 and :longitude + 0.75
                order by globe(latitude, longitude) <-> globe(:latitude, :longitude) limit 1
                """)
                .param("latitude", latitude)
                .param("longitude", longitude)
                .query(String.class)
                .optional();
    }

    private List<Area> read() {
        return jdbc.sql("""
                select t.id, t.kind || '-' || t.code as code, t.kind, t.name from territory t
                where t.kind <> 'commune' and exists (
                    select from territory_commune c join entry e on e.commune = c.commune where c.territory_id = t.id)
                order by array_position(array['custom', 'epci', 'departement', 'region'], t.kind), plain(t.name)
                limit :most
                """)
                .param("most", MOST)
                .query((row, n) -> new Area(
                        row.getLong("id"), row.getString("code"), row.getString("kind"), row.getString("name")))
                .list();
    }
}

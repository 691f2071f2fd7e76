package fr.maillage.directory.search;

import fr.maillage.directory.territory.FilledTerritories;
import fr.maillage.directory.territory.FilledTerritory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The territories a search may stay in. Those that are offered are kept for some minutes. */
@Component
class Areas {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 200; // as many as a list to choose from can hold
    private final JdbcClient jdbc;
    private final FilledTerritories territories;
    private final Clock clock;
    private volatile Known known = new Known(Instant.EPOCH, List.of());

    private record Known(Instant at, List<Area> all) {}

    Areas(JdbcClient jdbc, FilledTerritories territories, Clock clock) {
        this.territories = territories;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those to choose from. */
    List<Area> all() {
        var now = known;
        if (now.at().plus(KEPT).isBefore(clock.instant())) {
            now = new Known(clock.instant(), read());
            known = now;
        }
        return now.all();
    }

    /** Whether it is among those offered or not; nothing where no such territory exists. */
    Optional<Area> named(String code) {
        return territories.named(code).map(Areas::area);
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
        return territories.all().stream().limit(MOST).map(Areas::area).toList();
    }

    private static Area area(FilledTerritory territory) {
        return new Area(territory.id(), territory.code(), territory.kind(), territory.name());
    }
}

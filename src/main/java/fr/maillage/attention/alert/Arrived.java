package fr.maillage.attention.alert;

import fr.maillage.attention.notice.PersonalNotices;
import fr.maillage.attention.notice.Standing;
import fr.maillage.community.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many alerts and notices came to someone and are fresh, of those that their page shows. */
@Component
public class Arrived {
    private static final String UNSEEN =
            "n.account_id = :viewer and n.seen_at is null and coalesce(n.leaves_at, n.at) <= :now";
    private static final String CAME = "select (" + Alerts.FRESH
            + ") as alerts, array(select distinct n.matter from notice n where " + UNSEEN + ") as matters";
    private final JdbcClient jdbc;
    private final Clock clock;

    public Arrived(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param matters what the notices left unseen are about */
    private record Came(int alerts, Set<Matter> matters) {}

    public int to(long viewer) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var came = jdbc.sql(CAME)
                .param("viewer", viewer)
                .param("now", now)
                .query((row, n) -> new Came(row.getInt("alerts"), matters(row)))
                .single();
        return came.alerts + notices(viewer, came.matters, now);
    }

    /** Those that still hold. */
    private int notices(long viewer, Set<Matter> matters, OffsetDateTime now) {
        return matters.isEmpty()
                ? 0
                : jdbc.sql("select least(count(*), :most) from (" + Standing.of(matters, UNSEEN) + ") came where fresh")
                        .param("viewer", viewer)
                        .param("now", now)
                        .param("most", PersonalNotices.MOST)
                        .query(Integer.class)
                        .single();
    }

    private static Set<Matter> matters(ResultSet row) throws SQLException {
        var found = EnumSet.noneOf(Matter.class);
        for (var name : (String[]) row.getArray("matters").getArray()) {
            found.add(Matter.valueOf(name));
        }
        return found;
    }
}

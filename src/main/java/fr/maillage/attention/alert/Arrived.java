package fr.maillage.attention.alert;

import fr.maillage.attention.notice.PersonalNotices;
import fr.maillage.community.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many alerts and notices came to someone and are fresh, of those that their page shows. */
@Component
public class Arrived {
    private static final String UNSEEN =
            "select (" + Alerts.FRESH + ") as alerts, array(" + PersonalNotices.UNSEEN_MATTERS + ") as matters";
    private final JdbcClient jdbc;
    private final PersonalNotices notices;
    private final Clock clock;

    public Arrived(JdbcClient jdbc, PersonalNotices notices, Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.clock = clock;
    }

    /** @param matters of the notices */
    private record Unseen(int alerts, Set<Matter> matters) {}

    public int to(long viewer) {
        var unseen = jdbc.sql(UNSEEN)
                .param("viewer", viewer)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Unseen(row.getInt("alerts"), matters(row)))
                .single();
        return unseen.alerts + notices.fresh(viewer, unseen.matters);
    }

    /** Those this node knows: a newer one beside it may know more. */
    private static Set<Matter> matters(ResultSet row) throws SQLException {
        var names = List.of((String[]) row.getArray("matters").getArray());
        var known = EnumSet.allOf(Matter.class);
        known.removeIf(matter -> !names.contains(matter.name()));
        return known;
    }
}

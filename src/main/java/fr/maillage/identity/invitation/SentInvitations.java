package fr.maillage.identity.invitation;

import fr.maillage.web.Viewer;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of invitations as the coordination reads it: newest first, by state, page by page. */
@Component
class SentInvitations {
    static final int PAGE = 30;
    static final Set<String> STATES = Set.of("waiting", "accepted", "expired", "withdrawn");
    private static final String STATE = """
            case when accepted_at is not null then 'accepted'
                 when withdrawn_at is not null then 'withdrawn'
                 when expires_at > :now then 'waiting' else 'expired' end
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    SentInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param state one of {@link #STATES}, or null for all
     *  @param before the number of the last one of the page before, or null for the first page */
    List<Invitation> visibleTo(Viewer.Member viewer, @Nullable String state, @Nullable Long before) {
        return jdbc.sql(InvitationRow.SELECT + " where i.role = any(:roles)"
                        + " and (:state::text is null or :state = " + STATE + ")"
                        + " and i.id < :before order by i.id desc limit :most")
                .param("roles", Reach.inviting(viewer))
                .param("state", state)
                .param("now", Invitations.at(clock.instant()))
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", PAGE + 1)
                .query((row, n) -> InvitationRow.read(row, clock.instant()))
                .list();
    }

    /** How many there are in each state. */
    Map<String, Long> counts(Viewer.Member viewer) {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select " + STATE + " as state, count(*) as many from invitation where role = any(:roles) group by 1")
                .param("now", Invitations.at(clock.instant()))
                .param("roles", Reach.inviting(viewer))
                .query(row -> {
                    counts.put(row.getString("state"), row.getLong("many"));
                });
        return counts;
    }
}

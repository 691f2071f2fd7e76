package fr.maillage.community.membership;

import fr.maillage.community.Entrusted;
import fr.maillage.community.Left;
import fr.maillage.community.Returned;
import fr.maillage.community.Trail;
import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who left a community or was taken out of it, and how they come back as they were. */
@Component
class Departures {
    /** How long it can be undone; what is kept for that is kept no longer. */
    static final Duration CAN_RETURN = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Departures(JdbcClient jdbc, Keepers keepers, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.trail = trail;
        this.events = events;
    }

    /** @return the number of the departure */
    @Transactional
    long leave(Community community, Viewer.Member viewer) {
        long membership = jdbc.sql("select id from membership where community_id = :community and account_id = :viewer")
                .param("community", community.id())
                .param("viewer", viewer.id())
                .query((row, n) -> row.getLong("id"))
                .optional()
                .orElseThrow(NotFound::new);
        return depart(community, membership, viewer);
    }

    /** @return the number of the departure */
    @Transactional
    long takeOut(Community community, Member member, Viewer.Member facilitator) {
        long departure = depart(community, member.id(), facilitator);
        trail.write(
                facilitator,
                community.id(),
                "member taken out",
                "membership/" + member.id(),
                Map.of("community", community.id()));
        return departure;
    }

    /**
     * Undoes a departure: by who left, or by a facilitator who keeps the community still.
     *
     * @return the number of the account that is back
     * @throws NotFound where there is none any more, or none that this viewer may undo
     */
    @Transactional
    long putBack(long community, long departure, Viewer.Member viewer) {
        record Back(long membership, long account, boolean keeps) {}
        var back = jdbc.sql("""
                with back as (
                    delete from departure d
                    where d.id = :departure and d.community_id = :community and d.at > now() - make_interval(secs => :within)
                        and case when d.gone_by = d.account_id then d.account_id = :viewer else exists (
                            select from membership m where m.community_id = :community and m.account_id = :viewer
                                and m.role = 'FACILITATOR') end
                    returning *)
                insert into membership (id, account_id, community_id, role, pseudonym, joined_at, read_to, read_beyond, seen_to)
                overriding system value
                select membership_id, account_id, community_id, role, pseudonym, joined_at, read_to,
                       read_beyond_of(account_id, community_id, read_to), seen_to
                from back on conflict (account_id, community_id) do nothing returning id, account_id, role
                """)
                .param("departure", departure)
                .param("community", community)
                .param("viewer", viewer.id())
                .param("within", CAN_RETURN.toSeconds())
                .query((row, n) -> new Back(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        MemberRole.valueOf(row.getString("role")) == MemberRole.FACILITATOR))
                .optional()
                .orElseThrow(NotFound::new);
        if (back.account() != viewer.id()) {
            trail.write(
                    viewer,
                    community,
                    "member put back",
                    "membership/" + back.membership(),
                    Map.of("community", community));
        }
        events.publishEvent(new Returned(back.account(), community));
        if (back.keeps()) {
            events.publishEvent(new Entrusted(back.account(), community));
        }
        return back.account();
    }

    private long depart(Community community, long membership, Viewer.Member by) {
        keepers.demandAnother(community, membership);
        jdbc.sql("""
                delete from departure where at <= now() - make_interval(secs => :within)
                """).param("within", CAN_RETURN.toSeconds()).update();
        var gone = jdbc.sql("""
                with gone as (delete from membership where id = :membership and community_id = :community returning *),
                uninvited as (
                    delete from community_invitation i using gone
                    where i.account_id = gone.account_id and i.community_id = gone.community_id)
                insert into departure (membership_id, account_id, community_id, role, pseudonym, joined_at, read_to, seen_to, gone_by)
                select id, account_id, community_id, role, pseudonym, joined_at, read_to, seen_to, :by from gone
                on conflict (account_id, community_id) do update
                    set membership_id = excluded.membership_id, role = excluded.role, pseudonym = excluded.pseudonym,
                        joined_at = excluded.joined_at, read_to = excluded.read_to, seen_to = excluded.seen_to, at = now(), gone_by = excluded.gone_by
                returning id, account_id
                """)
                .param("membership", membership)
                .param("community", community.id())
                .param("by", by.id())
                .query((row, n) -> new long[] {row.getLong("id"), row.getLong("account_id")})
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new Left(gone[1], community.id()));
        return gone[0];
    }
}

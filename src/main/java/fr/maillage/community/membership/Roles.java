package fr.maillage.community.membership;

import fr.maillage.community.Entrusted;
import fr.maillage.community.Trail;
import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What members may do in a community, and the last change of it, which can be taken back. */
@Component
class Roles {
    /** Who gave up keeping a community can change their mind for so long. */
    static final Duration CAN_TAKE_BACK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Keepers keepers;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Roles(JdbcClient jdbc, Keepers keepers, Trail trail, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.keepers = keepers;
        this.trail = trail;
        this.events = events;
    }

    /** @return the number of the change; nothing where the member had this role already, or left meanwhile */
    @Transactional
    OptionalLong give(Community community, Member member, MemberRole role, Viewer.Member facilitator) {
        if (role != MemberRole.FACILITATOR) {
            keepers.demandAnother(community, member.id());
        }
        var change = jdbc.sql("""
                with held as (
                    select id, role from membership
                    where id = :membership and community_id = :community and role <> :role for update),
                given as (update membership m set role = :role from held where m.id = held.id)
                insert into role_change (membership_id, before, after, by)
                select id, role, :role, :facilitator from held
                on conflict (membership_id) do update
                    set before = excluded.before, after = excluded.after, at = now(), by = excluded.by
                returning id
                """)
                .param("membership", member.id())
                .param("community", community.id())
                .param("role", role.name())
                .param("facilitator", facilitator.id())
                .query((row, n) -> row.getLong("id"))
                .optional();
        change.ifPresent(id -> given(facilitator, community, member.id(), role));
        return change.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /**
     * Takes the last change of someone's role back: by a facilitator, or by who gave up being one.
     *
     * @throws NotFound where there is none any more, or none that this viewer may take back
     */
    @Transactional
    void takeBack(Community community, long change, Viewer.Member viewer) {
        var membership = jdbc.sql("""
                delete from role_change g using membership m
                where g.id = :change and m.id = g.membership_id and m.community_id = :community and m.role = g.after
                    and (m.account_id = :viewer and g.by = :viewer and g.at > now() - make_interval(secs => :within)
                        or :facilitates)
                returning m.id, g.before
                """)
                .param("change", change)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("within", CAN_TAKE_BACK.toSeconds())
                .param("facilitates", community.facilitates())
                .query((row, n) -> Map.entry(row.getLong("id"), MemberRole.valueOf(row.getString("before"))))
                .optional()
                .orElseThrow(NotFound::new);
        if (membership.getValue() != MemberRole.FACILITATOR) {
            keepers.demandAnother(community, membership.getKey());
        }
        jdbc.sql("update membership set role = :role where id = :membership")
                .param("role", membership.getValue().name())
                .param("membership", membership.getKey())
                .update();
        given(viewer, community, membership.getKey(), membership.getValue());
    }

    private void given(Viewer.Member by, Community community, long membership, MemberRole role) {
        trail.write(
                by,
                community.id(),
                "role given",
                "membership/" + membership,
                Map.of("community", community.id(), "role", role.name()));
        if (role == MemberRole.FACILITATOR) {
            jdbc.sql("select account_id from membership where id = :membership")
                    .param("membership", membership)
                    .query(Long.class)
                    .optional()
                    .ifPresent(account -> events.publishEvent(new Entrusted(account, community.id())));
        }
    }
}

package fr.maillage.community.membership;

import fr.maillage.community.Invited;
import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.identity.KnownPeople.Known;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is asked to join a community. Where names are chosen, those who invite never learn the answer: a name that comes as an
 * invitation goes would tell whose it is.
 */
@Component
class CommunityInvitations {
    /** Who declined can change their mind for so long. */
    static final Duration CAN_RECONSIDER = Duration.ofHours(1);

    /** More than a facilitator follows. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    CommunityInvitations(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Those that wait for an answer, or where names are chosen all that were not withdrawn; the latest first. */
    List<SentInvitation> of(Community community) {
        return jdbc.sql("""
                select s.account_id, a.name, s.role, s.at,
                       case when c.pseudonymous then '' else coalesce(b.name, '') end as by
                from invitation_sent s
                join community c on c.id = s.community_id
                join account a on a.id = s.account_id
                left join account b on b.id = s.invited_by
                where s.community_id = :community and s.withdrawn_at is null and (c.pseudonymous or s.answered_at is null)
                order by s.at desc, s.account_id limit :most
                """)
                .param("community", community.id())
                .param("most", MOST)
                .query((row, n) -> new SentInvitation(
                        row.getLong("account_id"),
                        row.getString("name"),
                        MemberRole.valueOf(row.getString("role")),
                        row.getString("by"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What these people are to the community already. */
    List<Candidate> standing(Community community, List<Known> people) {
        Long[] numbers = people.stream().map(Known::id).toArray(Long[]::new);
        var members = community.pseudonymous()
                ? List.<Long>of()
                : jdbc.sql(
                                "select account_id from membership where community_id = :community and account_id = any(:people)")
                        .param("community", community.id())
                        .param("people", numbers)
                        .query((row, n) -> row.getLong(1))
                        .list();
        var invited = jdbc.sql("""
                select account_id from invitation_sent
                where community_id = :community and account_id = any(:people) and withdrawn_at is null
                    and (:pseudonymous or answered_at is null)
                """)
                .param("community", community.id())
                .param("people", numbers)
                .param("pseudonymous", community.pseudonymous())
                .query((row, n) -> row.getLong(1))
                .list();
        return people.stream()
                .map(one -> new Candidate(one, members.contains(one.id()), invited.contains(one.id())))
                .toList();
    }

    /** Inviting again is asking anew, in the role said last. Who is of the community already meets nothing of it. */
    @Transactional
    void invite(Community community, Known person, MemberRole role, Viewer.Member facilitator) {
        jdbc.sql("""
                insert into invitation_sent (account_id, community_id, role, invited_by)
                values (:person, :community, :role, :facilitator)
                on conflict (account_id, community_id) do update
                    set role = excluded.role, invited_by = excluded.invited_by, at = now(), answered_at = null,
                        declined_at = null, withdrawn_at = null
                """)
                .param("person", person.id())
                .param("community", community.id())
                .param("role", role.name())
                .param("facilitator", facilitator.id())
                .update();
        if (extend(community.id(), person.id())) {
            events.publishEvent(new Invited(person.id(), community.id()));
        }
    }

    @Transactional
    void withdraw(Community community, long person) {
        int withdrawn = jdbc.sql("""
                update invitation_sent set withdrawn_at = now()
                where community_id = :community and account_id = :person and withdrawn_at is null
                """)
                .param("community", community.id())
                .param("person", person)
                .update();
        NotFound.ifNone(withdrawn);
        end(community.id(), person);
    }

    /** Undoes a withdrawal. */
    @Transactional
    void restore(Community community, long person) {
        int restored = jdbc.sql("""
                update invitation_sent set withdrawn_at = null
                where community_id = :community and account_id = :person and withdrawn_at is not null
                """)
                .param("community", community.id())
                .param("person", person)
                .update();
        NotFound.ifNone(restored);
        if (extend(community.id(), person)) {
            events.publishEvent(new Invited(person, community.id()));
        }
    }

    /** @throws NotFound where nobody invites this person */
    @Transactional
    void decline(Community community, Viewer.Member invited) {
        if (end(community.id(), invited.id()) == 0) {
            throw new NotFound();
        }
        jdbc.sql("""
                update invitation_sent set answered_at = now(), declined_at = now()
                where community_id = :community and account_id = :invited
                """)
                .param("community", community.id())
                .param("invited", invited.id())
                .update();
    }

    /** Undoes a refusal by who was invited; they may not know of the community in between. */
    @Transactional
    void reconsider(long community, Viewer.Member invited) {
        int open = jdbc.sql("""
                update invitation_sent set answered_at = null, declined_at = null
                where community_id = :community and account_id = :invited and withdrawn_at is null
                    and declined_at > now() - make_interval(secs => :within) and not is_member(account_id, community_id)
                """)
                .param("community", community)
                .param("invited", invited.id())
                .param("within", CAN_RECONSIDER.toSeconds())
                .update();
        NotFound.ifNone(open);
        extend(community, invited.id());
    }

    private boolean extend(long community, long person) {
        return jdbc.sql("""
                insert into community_invitation (account_id, community_id, role, invited_by)
                select account_id, community_id, role, invited_by from invitation_sent
                where community_id = :community and account_id = :person and answered_at is null
                    and not is_member(account_id, community_id)
                on conflict (account_id, community_id) do update set role = excluded.role, invited_by = excluded.invited_by
                """)
                        .param("community", community)
                        .param("person", person)
                        .update()
                > 0;
    }

    private int end(long community, long person) {
        return jdbc.sql("delete from community_invitation where community_id = :community and account_id = :person")
                .param("community", community)
                .param("person", person)
                .update();
    }
}

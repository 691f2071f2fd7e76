package fr.maillage.community.membership;

import fr.maillage.community.Entrusted;
import fr.maillage.community.Joined;
import fr.maillage.community.Level;
import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people come into a community. */
@Component
class Memberships {
    private final JdbcClient jdbc;
    private final Charters charters;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, Charters charters, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.charters = charters;
        this.events = events;
    }

    /**
     * Comes in by an invitation, or by oneself where the community is open. Done twice, it is done once.
     *
     * @throws NotFound where the invitation was withdrawn, or the community closed, meanwhile
     */
    @Transactional
    void join(Community community, Viewer.Member viewer, JoinForm form) {
        var invited = acceptInvitation(community, viewer.id());
        if (invited.isEmpty() && !comesFreely(community, viewer.id())) {
            throw new NotFound();
        }
        try {
            insert(
                    community,
                    viewer.id(),
                    invited.orElse(MemberRole.MEMBER),
                    form.pseudonymIn(community),
                    form.chosenLevel());
        } catch (DuplicateKeyException taken) {
            throw new Refused("membership.pseudonym.taken", form.chosenName());
        }
        charters.demand(community, viewer, form.read());
    }

    /** Whoever asked and is let in chooses how to follow afterwards; till then it is as when they were of it, or as proposed. */
    @Transactional
    void letIn(Community community, long account, String pseudonym) {
        acceptInvitation(community, account);
        insert(community, account, MemberRole.MEMBER, pseudonym.isEmpty() ? null : pseudonym, null);
    }

    /** Who is of it already comes in once more as if nothing was: two clicks are one. */
    private boolean comesFreely(Community community, long account) {
        return jdbc.sql("""
                select is_member(:account, c.id) or (c.kind = 'OPEN' and c.archived_at is null and reached(:account, c))
                from community c where c.id = :community
                """)
                .param("account", account)
                .param("community", community.id())
                .query(Boolean.class)
                .single();
    }

    private Optional<MemberRole> acceptInvitation(Community community, long account) {
        return jdbc.sql("""
                with accepted as (
                    delete from community_invitation where community_id = :community and account_id = :account
                    returning role),
                answered as (
                    update invitation_sent set answered_at = coalesce(answered_at, now()), declined_at = null
                    where community_id = :community and account_id = :account)
                select role from accepted
                """)
                .param("community", community.id())
                .param("account", account)
                .query((row, n) -> MemberRole.valueOf(row.getString("role")))
                .optional();
    }

    /**
     * What was written before they came is read at leisure: nothing of it counts as unread. What they asked, were answered
     * or left behind before ends here.
     */
    private void insert(
            Community community, long account, MemberRole role, @Nullable String pseudonym, @Nullable Level level) {
        int joined = jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym, read_to, seen_to)
                select :account, id, :role, :pseudonym, position, changes from community where id = :community
                on conflict (account_id, community_id) do nothing
                """)
                .param("account", account)
                .param("community", community.id())
                .param("role", role.name())
                .param("pseudonym", pseudonym)
                .update();
        if (joined == 0) {
            return;
        }
        for (String table : new String[] {"membership_request", "membership_refusal", "departure"}) {
            jdbc.sql("delete from " + table + " where community_id = :community and account_id = :account")
                    .param("community", community.id())
                    .param("account", account)
                    .update();
        }
        jdbc.sql("""
                insert into welcome_waiting (account_id, community_id)
                select :account, id from community where id = :community and welcome <> ''
                """)
                .param("account", account)
                .param("community", community.id())
                .update();
        events.publishEvent(new Joined(account, community.id(), level));
        if (role == MemberRole.FACILITATOR) {
            events.publishEvent(new Entrusted(account, community.id()));
        }
    }
}

package fr.maillage.community.membership;

import fr.maillage.community.Joined;
import fr.maillage.community.Left;
import fr.maillage.community.Level;
import fr.maillage.community.home.Community;
import fr.maillage.community.home.MemberRole;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people come into a community and leave it. A community always has someone who keeps it. */
@Component
class Memberships {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Memberships(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** What came before they did is read at leisure: nothing of it counts as unread. */
    @Transactional
    void join(Community community, Viewer.Member viewer, JoinForm form) {
        insert(
                community,
                viewer.id(),
                invitedAs(community, viewer.id()),
                form.pseudonymIn(community),
                form.level(community));
    }

    @Transactional
    void ask(Community community, Viewer.Member viewer, JoinForm form) {
        jdbc.sql("""
                insert into membership_request (account_id, community_id, word, pseudonym)
                values (:account, :community, :word, :pseudonym) on conflict do nothing
                """)
                .param("account", viewer.id())
                .param("community", community.id())
                .param("word", form.saidWord())
                .param("pseudonym", form.pseudonymIn(community))
                .update();
    }

    @Transactional
    void takeBack(Community community, long account) {
        jdbc.sql("delete from membership_request where community_id = :community and account_id = :account")
                .param("community", community.id())
                .param("account", account)
                .update();
    }

    /** Lets in someone who asked. Whoever took their request back meanwhile stays out. */
    @Transactional
    boolean letIn(Community community, long account) {
        var pseudonym = jdbc.sql("""
                delete from membership_request where community_id = :community and account_id = :account
                returning coalesce(pseudonym, '')
                """)
                .param("community", community.id())
                .param("account", account)
                .query(String.class)
                .optional();
        pseudonym.ifPresent(name ->
                insert(community, account, MemberRole.MEMBER, name.isEmpty() ? null : name, community.suggested()));
        return pseudonym.isPresent();
    }

    /** Leaves, or is taken out. The last who keeps a community stays until someone else does. */
    @Transactional
    void leave(Community community, long account) {
        demandAnotherKeeper(community, account);
        int left = jdbc.sql("delete from membership where community_id = :community and account_id = :account")
                .param("community", community.id())
                .param("account", account)
                .update();
        if (left > 0) {
            events.publishEvent(new Left(account, community.id()));
        }
    }

    @Transactional
    void give(Community community, long account, MemberRole role) {
        if (role != MemberRole.FACILITATOR) {
            demandAnotherKeeper(community, account);
        }
        jdbc.sql("update membership set role = :role where community_id = :community and account_id = :account")
                .param("role", role.name())
                .param("community", community.id())
                .param("account", account)
                .update();
    }

    /** Locks those who keep it, so that two of them cannot leave in the same instant. */
    private void demandAnotherKeeper(Community community, long account) {
        var keepers = jdbc.sql("""
                select account_id from membership where community_id = :community and role = 'FACILITATOR'
                order by account_id for update
                """)
                .param("community", community.id())
                .query(Long.class)
                .list();
        if (keepers.size() == 1 && keepers.contains(account)) {
            throw new Refused("membership.last-keeper");
        }
    }

    private MemberRole invitedAs(Community community, long account) {
        return jdbc.sql("""
                delete from community_invitation where community_id = :community and account_id = :account returning role
                """)
                .param("community", community.id())
                .param("account", account)
                .query((row, n) -> MemberRole.valueOf(row.getString(1)))
                .optional()
                .orElse(MemberRole.MEMBER);
    }

    private void insert(Community community, long account, MemberRole role, @Nullable String pseudonym, Level level) {
        try {
            int joined = jdbc.sql("""
                    insert into membership (account_id, community_id, role, pseudonym, read_to)
                    select :account, id, :role, :pseudonym, position from community where id = :community
                    on conflict (account_id, community_id) do nothing
                    """)
                    .param("account", account)
                    .param("community", community.id())
                    .param("role", role.name())
                    .param("pseudonym", pseudonym)
                    .update();
            if (joined > 0) {
                takeBack(community, account);
                events.publishEvent(new Joined(account, community.id(), level));
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused("membership.pseudonym.taken", String.valueOf(pseudonym));
        }
    }
}

package fr.maillage.community.membership;

import fr.maillage.community.home.Community;
import fr.maillage.web.Refused;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who keep a community: it never goes without one. */
@Component
class Keepers {
    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks those who keep it, so that two of them cannot leave in the same instant. Someone whose account is suspended
     * keeps nothing.
     *
     * @throws Refused where this member is the last of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void demandAnother(Community community, long membership) {
        var keepers = jdbc.sql("""
                select m.id from membership m join account a on a.id = m.account_id
                where m.community_id = :community and m.role = 'FACILITATOR' and a.suspended_at is null
                order by m.id for update of m
                """)
                .param("community", community.id())
                .query((row, n) -> row.getLong("id"))
                .list();
        if (keepers.equals(List.of(membership))) {
            throw new Refused("membership.last-keeper")
                    .onward(community.address() + "/members", "membership.last-keeper.members");
        }
    }
}

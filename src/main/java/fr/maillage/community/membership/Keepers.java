package fr.maillage.community.membership;

import fr.maillage.community.home.Community;
import fr.maillage.journal.Journal;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those who keep a community: it never goes without one, and what they do to others is written in the journal. */
@Component
class Keepers {
    private final JdbcClient jdbc;
    private final Journal journal;

    Keepers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
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
            throw new Refused("membership.last-keeper");
        }
    }

    /** Where names are chosen, the journal too knows who acted by their membership alone. */
    void wrote(Community community, Viewer.Member actor, String act, String subject, Map<String, ?> details) {
        String who = community.pseudonymous()
                ? jdbc.sql(
                                "select 'membership/' || id from membership where community_id = :community and account_id = :actor")
                        .param("community", community.id())
                        .param("actor", actor.id())
                        .query((row, n) -> row.getString(1))
                        .optional()
                        .orElse("membership")
                : String.valueOf(actor.id());
        journal.write(who, act, subject, details);
    }
}

package fr.maillage.community.membership;

import fr.maillage.community.home.Community;
import fr.maillage.web.Problems;
import fr.maillage.web.Viewer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names people chose where that is how members appear; each stays that of whoever first chose it there. */
@Component
class ChosenNames {
    private final JdbcClient jdbc;

    ChosenNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds to what is wrong in a form that somebody else has this name, or asked to come under it, or that it was theirs and a
     * decision took it away.
     */
    Problems check(Problems problems, Community community, Viewer.Member viewer, String name) {
        return problems.addIf(
                        community.pseudonymous() && taken(community, viewer, name),
                        "pseudonym",
                        "membership.pseudonym.taken",
                        name)
                .addIf(
                        community.pseudonymous() && away(community, viewer, name),
                        "pseudonym",
                        "membership.pseudonym.away",
                        name);
    }

    /**
     * What they wrote under the old name stays signed with it.
     *
     * @return false where somebody took the name, or it was taken away, meanwhile
     */
    boolean change(Community community, Viewer.Member viewer, String name) {
        try {
            jdbc.sql("""
                    update membership set pseudonym = :name
                    where community_id = :community and account_id = :viewer and pseudonym is not null
                    """)
                    .param("name", name)
                    .param("community", community.id())
                    .param("viewer", viewer.id())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private boolean away(Community community, Viewer.Member viewer, String name) {
        return jdbc.sql("""
                select exists (
                    select from chosen_name n where n.community_id = :community and plain(n.name) = plain(:name)
                        and n.account_id = :viewer and n.removed_at is not null)
                """)
                .param("community", community.id())
                .param("name", name)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
    }

    private boolean taken(Community community, Viewer.Member viewer, String name) {
        return jdbc.sql("""
                select exists (
                    select from chosen_name n where n.community_id = :community and plain(n.name) = plain(:name)
                        and n.account_id is distinct from :viewer)
                or exists (
                    select from membership_request r where r.community_id = :community and plain(r.pseudonym) = plain(:name)
                        and r.account_id <> :viewer)
                """)
                .param("community", community.id())
                .param("name", name)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
    }
}

package fr.maillage.community.membership;

import fr.maillage.community.home.Community;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who accepted which charter of a community, and when. One that is changed is shown again; nobody is shut out meanwhile. */
@Component
class Charters {
    private final JdbcClient jdbc;

    Charters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of the charter as it stands now, or 0 where there never was one. */
    long current(Community community) {
        return jdbc.sql("select coalesce(charter_of(:community), 0)")
                .param("community", community.id())
                .query(Long.class)
                .single();
    }

    /**
     * Said on joining, or on asking to: it stands whether they are let in or not.
     *
     * @param charter the number of the one that was shown, or null where none was
     * @throws Refused where another one stands now: nobody joins on words they did not read
     */
    @Transactional
    void demand(Community community, Viewer.Member viewer, @Nullable Long charter) {
        boolean stands = jdbc.sql("select charter <> '' from community where id = :community")
                .param("community", community.id())
                .query(Boolean.class)
                .single();
        if (stands && !accept(community, viewer, charter == null ? 0 : charter)) {
            throw new Refused("charter.changed");
        }
    }

    /**
     * @param charter the number of the one that was shown
     * @return false where it was changed meanwhile: then nothing is accepted
     */
    @Transactional
    boolean accept(Community community, Viewer.Member viewer, long charter) {
        int accepted = jdbc.sql("""
                insert into charter_acceptance (charter_id, account_id)
                select h.id, :viewer from charter h join community c on c.id = h.community_id
                where c.id = :community and h.id = :charter and h.id = charter_of(c.id) and c.charter <> '' and may_see(:viewer, c)
                on conflict (charter_id, account_id) do update set charter_id = excluded.charter_id
                """)
                .param("community", community.id())
                .param("charter", charter)
                .param("viewer", viewer.id())
                .update();
        return accepted == 1;
    }
}

package fr.maillage.community;

import fr.maillage.journal.Journal;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What someone did to others or their words in a community, in the journal. Where names are chosen it too knows who acted by
 * their membership alone; a stranger to the community, as the coordination may be, by their account.
 */
@Component
public class Trail {
    private final JdbcClient jdbc;
    private final Journal journal;

    Trail(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    public void write(Viewer.Member viewer, long community, String act, String subject, Map<String, ?> details) {
        String actor = jdbc.sql("""
                select case when not c.pseudonymous then :viewer::text
                    else coalesce(
                        (select 'membership/' || m.id from membership m
                         where m.community_id = c.id and m.account_id = :viewer),
                        (select 'membership/' || d.membership_id from departure d
                         where d.community_id = c.id and d.account_id = :viewer),
                        :viewer::text) end
                from community c where c.id = :community
                """)
                .param("community", community)
                .param("viewer", viewer.id())
                .query(String.class)
                .single();
        journal.write(actor, act, subject, details);
    }
}

package fr.maillage.community.moderation;

import fr.maillage.journal.Journal;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who decided what, in the journal; where names are chosen it too knows them by their membership alone. */
@Component
class Trail {
    private final JdbcClient jdbc;
    private final Journal journal;

    Trail(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    void write(Viewer.Member viewer, long community, String act, String subject, Map<String, ?> details) {
        String actor = jdbc.sql("""
                select coalesce((select 'membership/' || m.id from membership m join community c on c.id = m.community_id
                    where c.id = :community and c.pseudonymous and m.account_id = :viewer), :viewer::text)
                """)
                .param("community", community)
                .param("viewer", viewer.id())
                .query(String.class)
                .single();
        journal.write(actor, act, subject, details);
    }
}

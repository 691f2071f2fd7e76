package fr.maillage.attention.feed;

import fr.maillage.community.Changed;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages, files and projects that changed in the communities whose level lets new things come: a line for each community. */
@Component
class QuietChanges {
    private final JdbcClient jdbc;

    QuietChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer did not see, by name of the community. */
    List<Changed> of(long viewer) {
        return jdbc.sql("select c.id as community, c.name, max(h.change) as changed_to, " + Changed.COLUMNS + """
                         from changes_unseen(:viewer) h
                        join community c on c.id = h.community_id
                        left join follow f on f.community_id = c.id and f.account_id = :viewer
                        where coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST')
                        group by c.id, c.name order by plain(c.name), c.id limit :most
                        """)
                .param("viewer", viewer)
                .param("most", Mark.MOST)
                .query((row, n) -> Changed.of(row))
                .list();
    }
}

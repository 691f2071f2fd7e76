package fr.maillage.community.change;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changed;
import fr.maillage.community.home.Community;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in one community, by name. */
@Component
class ChangedThings {
    private final JdbcClient jdbc;

    ChangedThings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the viewer did not see, the last change first. */
    List<ChangedThing> unseen(Community community, Viewer.Member viewer) {
        return jdbc.sql("""
                select h.kind, h.thing, h.community_id, h.at, coalesce(p.title, f.name, j.name) as name
                from changes_unseen(:viewer) h
                left join shared_page p on h.kind = 'PAGE' and p.id = h.thing
                left join attachment t on h.kind = 'FILE' and t.id = h.thing
                left join file f on f.id = t.file_id
                left join project j on h.kind = 'PROJECT' and j.id = h.thing
                where h.community_id = :community order by h.change desc
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .query((row, n) -> new ChangedThing(
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getLong("thing"),
                        row.getLong("community_id"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether more changed since they said that all is seen than is told of: only the last changes are. */
    boolean more(Community community, Viewer.Member viewer) {
        return jdbc.sql("""
                select exists (
                    select from membership m join changed h on h.community_id = m.community_id and h.position > m.seen_to
                    where m.account_id = :viewer and m.community_id = :community
                    offset :most limit 1)
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("most", Changed.MOST)
                .query(Boolean.class)
                .single();
    }
}

package fr.maillage.community.change;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.home.Community;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What changed in one community, by name. */
@Component
class ChangedThings {
    private static final int MOST = 100;
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
                where h.community_id = :community order by h.change desc limit :most
                """)
                .param("viewer", viewer.id())
                .param("community", community.id())
                .param("most", MOST)
                .query((row, n) -> new ChangedThing(
                        ChangeKind.valueOf(row.getString("kind")),
                        row.getLong("thing"),
                        row.getLong("community_id"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

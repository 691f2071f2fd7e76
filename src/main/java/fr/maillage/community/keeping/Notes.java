package fr.maillage.community.keeping;

import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What those who keep a community pass on to each other, and all that was passed on before. */
@Component
class Notes {
    static final int MOST = 50;
    private static final String SHOWN = """
            select n.id, n.body, n.at, coalesce(n.signed, a.name, '') as author
            from handover_note n left join account a on a.id = n.by
            where n.community_id = :community and keeps(:viewer, n.community_id)
            order by n.id desc limit :most
            """;
    private final JdbcClient jdbc;

    Notes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<Note> of(Community community, Viewer.Member viewer) {
        return read(community, viewer, MOST);
    }

    Optional<Note> latest(Community community, Viewer.Member viewer) {
        return read(community, viewer, 1).stream().findFirst();
    }

    private List<Note> read(Community community, Viewer.Member viewer, int most) {
        return jdbc.sql(SHOWN)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("most", most)
                .query(Notes::note)
                .list();
    }

    /**
     * @param after the number of the note that the author had before them, or 0
     * @return false where somebody wrote meanwhile: nothing is lost, they look again
     * @throws NotFound where the viewer does not keep the community
     */
    @Transactional
    boolean write(Community community, Viewer.Member viewer, String body, long after) {
        // two who write at once come after each other
        var kept = jdbc.sql("select id from community c where c.id = :id and keeps(:viewer, c.id) for no key update")
                .param("id", community.id())
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional();
        if (kept.isEmpty()) {
            throw new NotFound();
        }
        return jdbc.sql("""
                insert into handover_note (community_id, body, by, signed)
                select m.community_id, :body, m.account_id, m.pseudonym
                from membership m
                where m.community_id = :community and m.account_id = :viewer
                    and :after = coalesce((select max(id) from handover_note where community_id = :community), 0)
                """)
                        .param("body", body)
                        .param("community", community.id())
                        .param("viewer", viewer.id())
                        .param("after", after)
                        .update()
                == 1;
    }

    private static Note note(ResultSet row, int n) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("author"));
    }
}

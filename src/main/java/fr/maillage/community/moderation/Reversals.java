package fr.maillage.community.moderation;

import fr.maillage.community.Trail;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who took something away by mistake takes that back: what was said of it is said no more. */
@Component
class Reversals {
    /** What was decided longer ago was read; from then on it is contested, and decided again by others. */
    static final Duration CAN_TAKE_BACK = Duration.ofHours(1);

    private static final String REVERSE = """
            update moderation_case k set decided_at = null, decided_by = null, decision = null, reason = null, author_seen = null
            where k.id = :id and k.decision = 'REMOVED' and k.decided_by = :viewer and k.appealed_at is null
                and k.decided_at > now() - make_interval(secs => :within) and k.author_id is distinct from :viewer
                and (keeps(:viewer, k.community_id) or coordinates(:viewer))
            returning k.community_id, k.kind, k.thing, k.post_id, k.hidden_at is not null as hidden,
                exists (select from moderation_report r where r.case_id = k.id) as reported
            """;
    private final JdbcClient jdbc;
    private final Trail trail;

    Reversals(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * What a decision took away, that was taken back.
     *
     * @param hidden it was before it was decided, and is again
     * @param reported it waits for a decision again
     */
    record Reversal(long community, About about, boolean hidden, boolean reported) {
        static Reversal of(ResultSet row, int n) throws SQLException {
            return new Reversal(
                    row.getLong("community_id"),
                    new About(
                            About.Kind.valueOf(row.getString("kind")),
                            row.getLong("thing"),
                            row.getObject("post_id", Long.class)),
                    row.getBoolean("hidden"),
                    row.getBoolean("reported"));
        }
    }

    /** @throws NotFound where somebody else decided, or long ago, or it was contested, or the viewer keeps it no more */
    @Transactional
    Reversal takeBack(long id, Viewer.Member viewer) {
        // as whoever decides: the community before the case
        jdbc.sql("""
                select c.id from community c
                where c.id = (select k.community_id from moderation_case k where k.id = :id) for no key update
                """).param("id", id).query(Long.class).list();
        var back = jdbc.sql(REVERSE)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("within", CAN_TAKE_BACK.toSeconds())
                .query(Reversal::of)
                .optional()
                .orElseThrow(NotFound::new);
        if (!back.hidden() || !back.reported()) { // nobody is left to decide on what stays hidden
            jdbc.sql("select bring_back(:kind, :thing)")
                    .param("kind", back.about().kind().name())
                    .param("thing", back.about().thing())
                    .query((row, n) -> "")
                    .list();
        }
        jdbc.sql("update moderation_report set seen = null where case_id = :id")
                .param("id", id)
                .update();
        if (!back.reported()) {
            jdbc.sql("delete from moderation_case where id = :id")
                    .param("id", id)
                    .update();
        }
        trail.write(viewer, back.community(), "decision taken back", "case/" + id, Map.of());
        return back;
    }
}

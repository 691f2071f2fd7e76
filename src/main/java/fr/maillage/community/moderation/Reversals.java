package fr.maillage.community.moderation;

import fr.maillage.community.Trail;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who decided by mistake takes that back: what was said of it is said no more. */
@Component
class Reversals {
    /** What was decided longer ago was read; from then on it is contested, and decided again by others. */
    static final Duration CAN_TAKE_BACK = Duration.ofHours(1);

    private static final String REVERSE = """
            update moderation_case k set decided_at = null, decided_by = null, decision = null, reason = null, author_seen = null
            where k.id = :id and k.decided_by = :viewer and k.appealed_at is null
                and k.decided_at > now() - make_interval(secs => :within) and k.author_id is distinct from :viewer
                and (keeps(:viewer, k.community_id) or coordinates(:viewer))
            """;

    private static final String REVERSE_ON_APPEAL = """
            update moderation_case k set settled_at = null, settled_by = null, settled_as = null, settled_why = null,
                author_seen = null
            where k.id = :id and k.settled_by = :viewer
                and k.settled_at > now() - make_interval(secs => :within) and k.author_id is distinct from :viewer
                and coordinates(:viewer)
            """;

    /** What was let stand may have been reported again since, or taken away by somebody else: it is that case now. */
    private static final String ALONE = """
                and not exists (select from moderation_case o
                    where o.kind = k.kind and o.thing = k.thing and o.id > k.id)
            returning k.community_id, k.kind, k.thing, k.post_id,
                coalesce(k.decision = 'REMOVED', k.hidden_at is not null) as away,
                k.decided_at is null and not exists (select from moderation_report r where r.case_id = k.id) as unasked
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    Reversals(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /**
     * A decision that was taken back.
     *
     * @param away what it was about, as before
     * @param unasked nobody else asked for one: nothing waits
     */
    record Reversal(long community, About about, boolean away, boolean unasked) {}

    /** @throws NotFound where somebody else decided, or long ago, or it was contested, or the viewer keeps it no more */
    @Transactional
    Reversal takeBack(long id, Viewer.Member viewer) {
        // as whoever decides: the community before the case
        jdbc.sql("""
                select c.id from community c
                where c.id = (select k.community_id from moderation_case k where k.id = :id) for no key update
                """).param("id", id).query(Long.class).list();
        var back = reverse(REVERSE_ON_APPEAL, id, viewer)
                .or(() -> reverse(REVERSE, id, viewer))
                .orElseThrow(NotFound::new);
        asBefore(back, viewer);
        jdbc.sql("update moderation_report set seen = null where case_id = :id")
                .param("id", id)
                .update();
        if (back.unasked()) {
            jdbc.sql("delete from moderation_case where id = :id")
                    .param("id", id)
                    .update();
        }
        trail.write(viewer, back.community(), "decision taken back", "case/" + id, Map.of());
        return back;
    }

    private Optional<Reversal> reverse(String decision, long id, Viewer.Member viewer) {
        return jdbc.sql(decision + ALONE)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("within", CAN_TAKE_BACK.toSeconds())
                .query((row, n) -> new Reversal(
                        row.getLong("community_id"),
                        new About(
                                About.Kind.valueOf(row.getString("kind")),
                                row.getLong("thing"),
                                row.getObject("post_id", Long.class)),
                        row.getBoolean("away"),
                        row.getBoolean("unasked")))
                .optional();
    }

    private void asBefore(Reversal back, Viewer.Member viewer) {
        boolean away = back.away() && !back.unasked(); // nobody is left to decide on what stays hidden
        jdbc.sql(away ? "select take_away(:kind, :thing, :viewer)" : "select bring_back(:kind, :thing)")
                .param("kind", back.about().kind().name())
                .param("thing", back.about().thing())
                .param("viewer", viewer.id())
                .query((row, n) -> "")
                .list();
    }
}

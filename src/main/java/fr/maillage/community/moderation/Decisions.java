package fr.maillage.community.moderation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.Trail;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of what was reported. Each act asks in its own statement whether the viewer may, and is in the journal. */
@Component
class Decisions {
    private static final String OPEN = " where k.id = :id and k.decided_at is null and may_decide(:viewer, k)";
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Openings openings;
    private final Cases cases;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    Decisions(
            JdbcClient jdbc,
            Journal journal,
            Openings openings,
            Cases cases,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.openings = openings;
        this.cases = cases;
        this.trail = trail;
        this.events = events;
    }

    /** Nobody sees it until it is decided; its author is told at once. */
    @Transactional
    void hide(Case one, Viewer.Member viewer) {
        change(
                "update moderation_case k set hidden_at = coalesce(k.hidden_at, now()), author_seen = null" + OPEN,
                one,
                viewer);
        takeAway(one, viewer);
        events.publishEvent(new Addressed(Matter.HIDDEN, one.id()));
        trail.write(viewer, one.community(), "hidden until decided", one.subject(), Map.of());
    }

    @Transactional
    void show(Case one, Viewer.Member viewer) {
        change("update moderation_case k set hidden_at = null" + OPEN, one, viewer);
        bringBack(one);
        trail.write(viewer, one.community(), "shown until decided", one.subject(), Map.of());
    }

    @Transactional
    void decide(Case one, Viewer.Member viewer, Decision decision, String reason) {
        hold(one);
        int rows = jdbc.sql("""
                update moderation_case k set decided_at = now(), decided_by = :viewer, decision = :decision, reason = :reason,
                    author_seen = null
                """ + OPEN)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("id", one.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        told(one);
        apply(one, viewer, decision);
        trail.write(viewer, one.community(), "decided", one.subject(), Map.of("decision", decision.name()));
    }

    /**
     * Who keeps a community takes the words of another away, unasked or not: a case like any other, decided as it is opened.
     *
     * @throws NotFound where the viewer may not decide on it
     */
    @Transactional
    Case takeAway(About about, Viewer.Member viewer, String reason) {
        var one = cases.decidable(openings.takenAway(about, viewer), viewer);
        decide(one, viewer, Decision.REMOVED, reason);
        return one;
    }

    /** Someone it went against asks for it to be looked at again, by others. */
    @Transactional
    void appeal(Case one, Viewer.Member viewer, String words) {
        int rows = jdbc.sql("""
                update moderation_case k set appealed_at = now(), appealed_by = :viewer, appeal = :words
                where k.id = :id and k.decided_at is not null and k.appealed_at is null
                    and (k.decision = 'REMOVED' and k.author_id = :viewer
                         or k.decision = 'KEPT' and exists (
                             select from moderation_report r where r.case_id = k.id and r.account_id = :viewer))
                """)
                .param("words", words)
                .param("id", one.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        journal.write("appeal", "appealed", one.subject(), Map.of("community", one.community()));
        events.publishEvent(new Addressed(Matter.APPEAL, one.id()));
    }

    @Transactional
    void settle(Case one, Viewer.Member viewer, Decision decision, String reason) {
        hold(one);
        int rows = jdbc.sql("""
                update moderation_case k set settled_at = now(), settled_by = :viewer, settled_as = :decision,
                    settled_why = :reason, author_seen = null
                where k.id = :id and k.appealed_at is not null and k.settled_at is null and may_decide(:viewer, k)
                """)
                .param("decision", decision.name())
                .param("reason", reason)
                .param("id", one.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        told(one);
        apply(one, viewer, decision);
        trail.write(viewer, one.community(), "decided on appeal", one.subject(), Map.of("decision", decision.name()));
    }

    /** Whoever decides holds the community before the case, as whoever reports does. */
    private void hold(Case one) {
        jdbc.sql("select id from community where id = :community for no key update")
                .param("community", one.community())
                .query(Long.class)
                .list();
    }

    private void change(String statement, Case one, Viewer.Member viewer) {
        hold(one);
        NotFound.ifNone(jdbc.sql(statement)
                .param("id", one.id())
                .param("viewer", viewer.id())
                .update());
    }

    private void told(Case one) {
        jdbc.sql("update moderation_report set seen = null where case_id = :id")
                .param("id", one.id())
                .update();
        events.publishEvent(new Addressed(Matter.DECISION, one.id()));
    }

    private void apply(Case one, Viewer.Member viewer, Decision decision) {
        switch (decision) {
            case REMOVED -> takeAway(one, viewer);
            case KEPT -> bringBack(one);
        }
    }

    private void takeAway(Case one, Viewer.Member viewer) {
        jdbc.sql("select take_away(:kind, :thing, :viewer)")
                .param("kind", one.about().kind().name())
                .param("thing", one.about().thing())
                .param("viewer", viewer.id())
                .query((row, n) -> "")
                .list();
    }

    private void bringBack(Case one) {
        jdbc.sql("select bring_back(:kind, :thing)")
                .param("kind", one.about().kind().name())
                .param("thing", one.about().thing())
                .query((row, n) -> "")
                .list();
    }
}

package fr.maillage.community.moderation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Concern;
import fr.maillage.community.Matter;
import fr.maillage.journal.Journal;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers say should not stand as it is. */
@Component
class Reports {
    /** Of one person in a day: more would stop those who decide. */
    static final int MOST_A_DAY = 20;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Openings openings;
    private final ApplicationEventPublisher events;

    Reports(JdbcClient jdbc, Journal journal, Openings openings, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.openings = openings;
        this.events = events;
    }

    /**
     * Said twice, it is said once.
     *
     * @throws Refused where they reported very much today, or this was decided after they reported it, and stands as it
     *     did: they may appeal
     */
    @Transactional
    void report(About about, Viewer.Member viewer, Reason reason, String words) {
        openings.reportable(about, viewer);
        refuseTooMany(viewer);
        refuseAgain(about, viewer);
        long id = openings.reported(about, viewer);
        int said = jdbc.sql("""
                insert into moderation_report (case_id, account_id, reason, words)
                values (:id, :viewer, :reason, :words) on conflict do nothing
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .param("reason", reason.name())
                .param("words", words)
                .update();
        if (said == 1) {
            // not who: the journal is read by others than those who decide
            journal.write("report", "reported", "case/" + id, Map.of());
            events.publishEvent(new Addressed(Matter.REPORT, id));
        }
    }

    private void refuseTooMany(Viewer.Member viewer) {
        jdbc.sql("select id from account where id = :viewer for no key update") // two at once count each other
                .param("viewer", viewer.id())
                .query(Long.class)
                .list();
        int today =
                jdbc.sql("""
                select count(*) from moderation_report where account_id = :viewer and at > now() - interval '1 day'
                """).param("viewer", viewer.id()).query(Integer.class).single();
        if (today >= MOST_A_DAY) {
            throw new Refused("moderation.too-many", MOST_A_DAY);
        }
    }

    private void refuseAgain(About about, Viewer.Member viewer) {
        if (before(about, viewer).filter(Reported::decided).isPresent()) {
            throw new Refused("moderation.decided-before");
        }
    }

    /** What the viewer said of it, that waits for a decision, or was decided on while it stood as it stands. */
    Optional<Reported> before(About about, Viewer.Member viewer) {
        return jdbc.sql("""
                select k.id, r.at, k.decided_at is not null as decided
                from moderation_case k join moderation_report r on r.case_id = k.id
                cross join lateral reportable(k.kind, k.thing, 'infinity') w
                where k.kind = :kind and k.thing = :thing and r.account_id = :viewer and (k.decided_at is null
                    or coalesce(k.settled_at, k.decided_at) > coalesce(w.changed_at, '-infinity'))
                order by k.id desc limit 1
                """)
                .param("kind", about.kind().name())
                .param("thing", about.thing())
                .param("viewer", viewer.id())
                .query((row, n) -> Reported.of(Concern.CASE, row))
                .optional();
    }
}

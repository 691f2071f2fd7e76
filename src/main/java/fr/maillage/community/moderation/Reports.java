package fr.maillage.community.moderation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.journal.Journal;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What readers say should not stand as it is. */
@Component
class Reports {
    /** Of one person in a day: more would stop those who decide. */
    static final int MOST_A_DAY = 20;

    private static final String REPORTABLE = """
            from post p join community c on c.id = p.community_id left join comment w on w.id = :comment and w.post_id = p.id
            left join account a on a.id = case when cast(:comment as bigint) is null then p.author_id else w.author_id end
            where p.id = :post and p.removed_at is null and may_read(:viewer, c)
                and (cast(:comment as bigint) is null or w.id is not null and w.removed_at is null)
                and a.id is distinct from :viewer
            """;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    Reports(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
    }

    /** @throws NotFound where the viewer may not read it, or wrote it */
    Quoted reportable(long post, @Nullable Long comment, Viewer.Member viewer) {
        return jdbc.sql("""
                select coalesce(case when cast(:comment as bigint) is null then p.signed else w.signed end, a.name, '') as author,
                       p.title, coalesce(w.body, p.body) as body, coalesce(w.at, p.at) as at
                """ + REPORTABLE)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query((row, n) -> new Quoted(
                        row.getString("author"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("title"),
                        row.getString("body"),
                        false))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Said twice, it is said once.
     *
     * @throws Refused where they reported very much today, or this was decided after they reported it: they may appeal
     */
    @Transactional
    void report(long post, @Nullable Long comment, Viewer.Member viewer, Reason reason, String words) {
        reportable(post, comment, viewer);
        refuseTooMany(viewer);
        // whoever opens a case holds the post: two do not open one each
        jdbc.sql("select id from post where id = :post for no key update")
                .param("post", post)
                .query(Long.class)
                .single();
        refuseAgain(post, comment, viewer);
        long id = jdbc.sql("""
                with open as (
                    select id from moderation_case k
                    where k.post_id = :post and k.comment_id is not distinct from cast(:comment as bigint)
                        and k.decided_at is null),
                opened as (
                    insert into moderation_case (community_id, post_id, comment_id, author_id)
                    select c.id, p.id, w.id, a.id
                """ + REPORTABLE + """
                     and not exists (select from open) returning id)
                select id from open union all select id from opened
                """)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
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
            journal.write("report", "reported", "case/" + id, Map.of("post", post));
            events.publishEvent(new Addressed(Matter.REPORT, id));
        }
    }

    private void refuseTooMany(Viewer.Member viewer) {
        int today =
                jdbc.sql("""
                select count(*) from moderation_report where account_id = :viewer and at > now() - interval '1 day'
                """).param("viewer", viewer.id()).query(Integer.class).single();
        if (today >= MOST_A_DAY) {
            throw new Refused("moderation.too-many", MOST_A_DAY);
        }
    }

    private void refuseAgain(long post, @Nullable Long comment, Viewer.Member viewer) {
        boolean decided = jdbc.sql("""
                select exists (select from moderation_case k join moderation_report r on r.case_id = k.id
                    where k.post_id = :post and k.comment_id is not distinct from cast(:comment as bigint)
                        and r.account_id = :viewer and k.decided_at is not null)
                """)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
        if (decided) {
            throw new Refused("moderation.decided-before");
        }
    }
}

package fr.maillage.community.moderation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported, for those who decide on it and for those it concerns. */
@Component
class Cases {
    /** On one page; the oldest first, so that what waits longest is decided first. */
    static final int MOST = 50;

    private static final String CONCERNS = """
            (k.author_id = :viewer and (k.hidden_at is not null or k.decided_at is not null)
             or exists (select from moderation_report r where r.case_id = k.id and r.account_id = :viewer))
            """;
    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those the viewer may decide on now, in a community or in all. */
    List<Case> waiting(@Nullable Long community, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + """
                where k.settled_at is null and (cast(:community as bigint) is null or k.community_id = :community)
                    and may_decide(:viewer, k)
                order by k.id limit :most
                """)
                .param("community", community)
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Case::of)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may decide on now */
    Case decidable(long id, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + " where k.id = :id and may_decide(:viewer, k)")
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Case::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Why it was reported, without who did. */
    List<Said> said(Case one) {
        return jdbc.sql("select reason, words, at from moderation_report where case_id = :id order by at, account_id")
                .param("id", one.id())
                .query((row, n) -> new Said(
                        Reason.valueOf(row.getString("reason")),
                        row.getString("words"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** What the viewer reported, and what of theirs was hidden or decided on; the latest first. */
    List<Case> concerning(Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + "where " + CONCERNS + " order by k.id desc limit :most")
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Case::of)
                .list();
    }

    /** @throws NotFound where it does not concern this viewer */
    Case concerning(long id, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + "where k.id = :id and " + CONCERNS)
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Case::of)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The viewer read what was decided up to now. */
    void seen(Viewer.Member viewer) {
        for (String statement : new String[] {
            "update moderation_case set author_seen = now() where author_id = :viewer",
            "update moderation_report set seen = now() where account_id = :viewer",
            "update awaiting set seen = now() where author_id = :viewer and declined_at is not null"
        }) {
            jdbc.sql(statement).param("viewer", viewer.id()).update();
        }
    }
}

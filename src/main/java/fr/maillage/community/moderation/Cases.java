package fr.maillage.community.moderation;

import fr.maillage.community.Latest;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.files.Kept;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was reported, for those who decide on it and for those it concerns. */
@Component
class Cases {
    /** On one page; the oldest first, so that what waits longest is decided first. */
    static final int MOST = 50;

    /** As the index says it. */
    private static final String WAITS = "(k.decided_at is null or k.appealed_at is not null and k.settled_at is null)";

    /** The latest of both, each by its index. */
    private static final String LATEST = """
            where k.id = any (array(
                select id from (
                    (select k.id from moderation_case k
                     where k.author_id = :viewer and (k.hidden_at is not null or k.decided_at is not null) and k.id < :before
                     order by k.id desc limit :page)
                    union
                    (select r.case_id from moderation_report r where r.account_id = :viewer and r.case_id < :before
                     order by r.case_id desc limit :page)) mine
                order by id desc limit :page))
            order by k.id desc
            """;

    /** Who decided then may still read what it was about. */
    private static final String STILL = "(keeps(:viewer, k.community_id) or coordinates(:viewer))";

    private static final String TAKEN = """
            where k.id = any (array(
                select id from (
                    (select k.id from moderation_case k where k.decided_by = :viewer and k.id < :before and %1$s
                     order by k.id desc limit :page)
                    union
                    (select k.id from moderation_case k where k.settled_by = :viewer and k.id < :before and %1$s
                     order by k.id desc limit :page)) mine
                order by id desc limit :page))
            order by k.id desc
            """.formatted(STILL);

    private static final String CONCERNS = """
            (k.author_id = :viewer and (k.hidden_at is not null or k.decided_at is not null)
             or exists (select from moderation_report r where r.case_id = k.id and r.account_id = :viewer))
            """;
    private static final String FILES = """
            select t.id, t.description, f.id as file, f.name, f.type, f.size, f.width, f.height
            from moderation_case k
            join attachment t on t.id = k.file_id
                or t.post_id = k.post_id and t.comment_id is not distinct from k.comment_id
                    and (t.removed_at is null or t.removed_at > k.opened_at)
            join file f on f.id = t.file_id
            where k.id = :id
            """;
    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those the viewer may decide on now in a community. */
    List<Case> waiting(long community, Viewer.Member viewer) {
        return waiting(" and k.community_id = :community", community, viewer);
    }

    /** Those the viewer may decide on now for the coordination: appeals, and what nobody who keeps the community can decide. */
    List<Case> waiting(Viewer.Member viewer) {
        return waiting(" and (k.decided_at is not null or not keeps(:viewer, k.community_id))", 0, viewer);
    }

    private List<Case> waiting(String which, long community, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + " where " + WAITS + which
                        + " and may_decide(:viewer, k) order by k.id limit :most")
                .param("community", community)
                .param("decides", true)
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Case::of)
                .list();
    }

    /** @throws NotFound where there is none, or none that this viewer may decide on now */
    Case decidable(long id, Viewer.Member viewer) {
        return toDecide(id, viewer).orElseThrow(NotFound::new);
    }

    Optional<Case> toDecide(long id, Viewer.Member viewer) {
        return one(id, "may_decide(:viewer, k)", viewer);
    }

    /** @throws NotFound where the viewer did not decide on it, or keeps the community no more */
    Case decided(long id, Viewer.Member viewer) {
        return one(id, "(k.decided_by = :viewer or k.settled_by = :viewer) and " + STILL, viewer)
                .orElseThrow(NotFound::new);
    }

    private Optional<Case> one(long id, String which, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + " where k.id = :id and " + which)
                .param("id", id)
                .param("decides", true)
                .param("viewer", viewer.id())
                .query(Case::of)
                .optional();
    }

    /**
     * What the viewer decided on, the latest first.
     *
     * @param before the number where the page before ended
     */
    Latest<Case> decidedBy(Viewer.Member viewer, long before) {
        var found = jdbc.sql(Case.SHOWN + TAKEN)
                .param("decides", true)
                .param("viewer", viewer.id())
                .param("before", before)
                .param("page", MOST + 1)
                .query(Case::of)
                .list();
        return Latest.of(found, MOST, Case::id);
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

    /** What its author made of it after the case was opened, in that order; the last one stands now. */
    List<Later> later(Case one) {
        return jdbc.sql("""
                select m.since, m.title, m.body from moderation_case k, made_of(k.kind, k.thing, k.opened_at) m
                where k.id = :id order by m.since
                """)
                .param("id", one.id())
                .query((row, n) -> new Later(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getString("title"),
                        row.getString("body")))
                .list();
    }

    /** The files of what it is about; they stay with those who decide, whether it is hidden or not. */
    List<CaseFile> files(Case one) {
        return jdbc.sql(FILES)
                .param("id", one.id())
                .query((row, n) -> new CaseFile(
                        one.address() + "/files/" + row.getLong("id"),
                        Attachments.kept(row),
                        row.getString("description")))
                .list();
    }

    /** @throws NotFound where it has no such file */
    Kept file(Case one, long attachment) {
        return jdbc.sql(FILES + " and t.id = :attachment")
                .param("id", one.id())
                .param("attachment", attachment)
                .query((row, n) -> Attachments.kept(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * What the viewer reported, and what of theirs was hidden or decided on; the one asked for first, then the latest.
     *
     * @param before the number where the page before ended
     * @param asked the number of the one asked for, or 0
     */
    Latest<Case> concerning(Viewer.Member viewer, long before, long asked) {
        var found = jdbc.sql(Case.SHOWN + LATEST)
                .param("decides", false)
                .param("viewer", viewer.id())
                .param("before", before)
                .param("page", MOST + 1)
                .query(Case::of)
                .list();
        var latest = Latest.of(found, MOST, Case::id);
        return asked == 0 ? latest : latest.behind(found(asked, viewer), Case::id);
    }

    /** @throws NotFound where it does not concern this viewer */
    Case concerning(long id, Viewer.Member viewer) {
        return found(id, viewer).orElseThrow(NotFound::new);
    }

    private Optional<Case> found(long id, Viewer.Member viewer) {
        return jdbc.sql(Case.SHOWN + "where k.id = :id and " + CONCERNS)
                .param("decides", false)
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Case::of)
                .optional();
    }

    /** The viewer read what was decided up to now. */
    void seen(Viewer.Member viewer) {
        for (String statement : new String[] {
            "update moderation_case set author_seen = now() where author_id = :viewer and author_seen is null",
            "update moderation_report set seen = now() where account_id = :viewer and seen is null",
            "update awaiting set seen = now() where author_id = :viewer and declined_at is not null and seen is null"
        }) {
            jdbc.sql(statement).param("viewer", viewer.id()).update();
        }
    }
}

package fr.maillage.community.page;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members write on pages. A change is written on the version it was made from, or not at all: of two at once the
 * second is told. Nobody is disturbed: who did not see it finds one line in their feed and digest.
 */
@Component
class PageChanges {
    private static final String KEEP_VERSION = """
            insert into shared_page_version (page_id, number, author_id, signed, title, body, restored)
            select s.id, s.version, m.account_id, m.pseudonym, s.title, s.body, cast(:restored as int)
            from standing s join membership m on m.community_id = s.community_id and m.account_id = :viewer
            """;
    private final JdbcClient jdbc;
    private final Changes changes;

    PageChanges(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @return its number
     * @throws NotFound for whoever does not write there
     */
    @Transactional
    long begin(Community community, Viewer.Member viewer, String title, String body) {
        long page = jdbc.sql("""
                with standing as (
                    insert into shared_page (community_id, begun_by, title, body)
                    select c.id, :viewer, :title, :body from community c where c.id = :community and
                """ + Rights.WRITES + " returning *) " + KEEP_VERSION + " returning page_id")
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("title", title)
                .param("body", body)
                .param("restored", null)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
        changes.note(ChangeKind.PAGE, page, viewer.id());
        return page;
    }

    private boolean noted(int written, long page, Viewer.Member viewer) {
        if (written == 1) {
            changes.note(ChangeKind.PAGE, page, viewer.id());
        }
        return written == 1;
    }

    /**
     * @param seen the version it was made from
     * @return false where another stands by now, or the viewer writes there no more: then nothing was written
     */
    @Transactional
    boolean write(long page, int seen, String title, String body, Viewer.Member viewer) {
        return noted(
                jdbc.sql("""
                with standing as (
                    update shared_page p
                    set title = :title, body = :body, version = p.version + 1, changed_at = clock_timestamp()
                    from community c
                    where p.id = :page and p.version = :seen and p.removed_at is null and c.id = p.community_id and
                """ + Rights.WRITES + " returning p.*) " + KEEP_VERSION)
                        .param("page", page)
                        .param("seen", seen)
                        .param("viewer", viewer.id())
                        .param("title", title)
                        .param("body", body)
                        .param("restored", null)
                        .update(),
                page,
                viewer);
    }

    /**
     * Writes once more what stood there.
     *
     * @param seen the version that stands, as far as the viewer saw
     * @return false as {@link #write} does, and where there never was such a version
     */
    @Transactional
    boolean restore(long page, int version, int seen, Viewer.Member viewer) {
        return noted(
                jdbc.sql("""
                with standing as (
                    update shared_page p
                    set title = f.title, body = f.body, version = p.version + 1, changed_at = clock_timestamp()
                    from community c, shared_page_version f
                    where p.id = :page and p.version = :seen and p.removed_at is null and c.id = p.community_id
                        and f.page_id = p.id and f.number = :restored and
                """ + Rights.WRITES + " returning p.*) " + KEEP_VERSION)
                        .param("page", page)
                        .param("seen", seen)
                        .param("viewer", viewer.id())
                        .param("restored", version)
                        .update(),
                page,
                viewer);
    }
}

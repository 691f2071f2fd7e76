package fr.maillage.community.moderation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a case can be opened about, and opening it: by who reports something, or by who keeps the community. */
@Component
class Openings {
    /** What another wrote or shared, that the viewer may read. */
    private static final String ABOUT = """
            from reportable(:kind, :thing, 'infinity') w join community c on c.id = w.community_id
            left join account a on a.id = w.author_id
            where not w.away and w.post_id is not distinct from cast(:post as bigint) and may_read(:viewer, c)
                and a.id is distinct from :viewer
            """;

    private static final String KEPT = " and keeps(:viewer, c.id)";
    private final JdbcClient jdbc;

    Openings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is quoted of something, and where it stands. */
    record Found(Quoted quoted, String place) {}

    /** @throws NotFound where the viewer may not read it, or wrote it */
    Found reportable(About about, Viewer.Member viewer) {
        return found("", about, viewer);
    }

    /** @throws NotFound where the viewer does not keep the community, or wrote it */
    Found takeable(About about, Viewer.Member viewer) {
        return found(KEPT, about, viewer);
    }

    private Found found(String condition, About about, Viewer.Member viewer) {
        return statement(
                        "select coalesce(w.signed, a.name, '') as author, w.title, w.body, w.at, c.id as community "
                                + ABOUT + condition,
                        about,
                        viewer)
                .query((row, n) -> new Found(
                        new Quoted(
                                row.getString("author"),
                                Case.instant(row, "at"),
                                row.getString("title"),
                                row.getString("body"),
                                false),
                        about.place(row.getLong("community"))))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The case that is open about it, where there is one. */
    Optional<Long> open(About about) {
        return jdbc.sql("select id from moderation_case where kind = :kind and thing = :thing and decided_at is null")
                .param("kind", about.kind().name())
                .param("thing", about.thing())
                .query(Long.class)
                .optional();
    }

    /** @return the number of the case by which who reports it is heard: the one that is open, or a new one */
    @Transactional(propagation = Propagation.MANDATORY)
    long reported(About about, Viewer.Member viewer) {
        return begin("", about, viewer);
    }

    /** @return the number of the case by which who keeps the community takes it away: the one that is open, or a new one */
    @Transactional(propagation = Propagation.MANDATORY)
    long takenAway(About about, Viewer.Member viewer) {
        return begin(KEPT, about, viewer);
    }

    private long begin(String condition, About about, Viewer.Member viewer) {
        // whoever opens a case holds the community, as whoever writes there does, first: two do not open one each
        NotFound.ifNone(statement("select c.id " + ABOUT + condition + " for no key update of c", about, viewer)
                .query(Long.class)
                .list()
                .size());
        return statement("""
                with open as (
                    select id from moderation_case k where k.kind = :kind and k.thing = :thing and k.decided_at is null),
                opened as (
                    insert into moderation_case (community_id, post_id, comment_id, page_id, file_id, project_id, name_id, author_id)
                    select c.id, w.post_id, case :kind when 'COMMENT' then :thing end, case :kind when 'PAGE' then :thing end,
                           case :kind when 'FILE' then :thing end, case :kind when 'PROJECT' then :thing end,
                           case :kind when 'NAME' then :thing end, a.id
                """ + ABOUT + condition + """
                     and not exists (select from open) returning id)
                select id from open union all select id from opened
                """, about, viewer)
                .query(Long.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec statement(String sql, About about, Viewer.Member viewer) {
        return jdbc.sql(sql)
                .param("kind", about.kind().name())
                .param("thing", about.thing())
                .param("post", about.post())
                .param("viewer", viewer.id());
    }
}

package fr.maillage.community.writing;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How what was begun ends: published, no longer planned, deleted and taken back. */
@Component
class DraftEnds {
    private final JdbcClient jdbc;

    DraftEnds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds what a form keeps until the transaction ends: nobody else publishes it meanwhile. */
    Optional<Long> hold(Viewer.Member viewer, UUID key) {
        return jdbc.sql(
                        "select id from draft where author_id = :viewer and key = :key and deleted_at is null for update")
                .param("viewer", viewer.id())
                .param("key", key)
                .query(Long.class)
                .optional();
    }

    /** It is published: nothing of it is left. */
    @Transactional
    void end(long id) {
        jdbc.sql("delete from draft where id = :id").param("id", id).update();
    }

    /**
     * Its author publishes it themselves when they want to.
     *
     * @throws Refused where another answer in the same discussion was begun since
     */
    @Transactional
    void withdrawPlan(long id, Viewer.Member viewer) {
        refuseBesideAnother(id, viewer);
        demand(back("""
                update draft set publish_at = null, refused = null, later = false
                where id = :id and author_id = :viewer and deleted_at is null and publish_at is not null
                """, id, viewer));
    }

    /** Away from its form, too: what is typed there afterwards is another draft. The last deleted ones come back on demand. */
    @Transactional
    void delete(long id, Viewer.Member viewer) {
        jdbc.sql("select forget_deleted_drafts(:viewer)")
                .param("viewer", viewer.id())
                .query((row, n) -> 0)
                .list();
        demand(jdbc.sql("""
                update draft set deleted_at = now(), key = gen_random_uuid()
                where id = :id and author_id = :viewer and deleted_at is null
                """).param("id", id).param("viewer", viewer.id()).update());
    }

    /**
     * What was planned for a moment that passed meanwhile waits for its author.
     *
     * @throws Refused where another answer in the same discussion was begun since
     */
    @Transactional
    void restore(long id, Viewer.Member viewer) {
        refuseBesideAnother(id, viewer);
        demand(back("""
                update draft set deleted_at = null,
                    publish_at = case when publish_at > clock_timestamp() then publish_at end
                where id = :id and author_id = :viewer and deleted_at is not null
                """, id, viewer));
    }

    private int back(String sql, long id, Viewer.Member viewer) {
        try {
            return jdbc.sql(sql).param("id", id).param("viewer", viewer.id()).update();
        } catch (DuplicateKeyException e) { // it was begun at the same moment
            throw new Refused("draft.another");
        }
    }

    private void refuseBesideAnother(long id, Viewer.Member viewer) {
        boolean other = jdbc.sql("""
                select exists (select from draft d
                    join draft o on o.author_id = d.author_id and o.post_id = d.post_id and o.id <> d.id
                    where d.id = :id and d.author_id = :viewer and o.deleted_at is null and o.publish_at is null)
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
        if (other) {
            throw new Refused("draft.another");
        }
    }

    private static void demand(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}

package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Authors take back what waits, and put away what was declined. Their words are among their drafts then. */
@Component
public class Withdrawals {
    private static final String TAKE = """
            with taken as (
                delete from awaiting w where w.id = :id and w.author_id = :viewer
                returning w.community_id, w.author_id, w.kind, w.title, w.body, w.quiet)
            insert into draft as d (author_id, key, community_id, kind, title, body, quiet, deleted_at)
            select t.author_id, gen_random_uuid(), t.community_id, t.kind, left(t.title, 500), left(t.body, 40000), t.quiet,
                case when :away then now() end
            from taken t
            returning d.id, d.community_id,
                exists (select from community c where c.id = d.community_id and
            """ + Rights.WRITES + ") as writes";
    private final JdbcClient jdbc;

    Withdrawals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return where it is written on */
    @Transactional
    public String takeBack(long text, Viewer.Member viewer) {
        boolean room = jdbc.sql("select may_begin(:viewer)")
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
        if (!room) {
            throw new Refused("draft.too-many", Begun.MOST);
        }
        return take(text, viewer, false).address();
    }

    /** @return where that is undone */
    @Transactional
    public String putAway(long text, Viewer.Member viewer) {
        jdbc.sql("select forget_deleted_drafts(:viewer)")
                .param("viewer", viewer.id())
                .query((row, n) -> 0)
                .list();
        return "/drafts/" + take(text, viewer, true).id() + "/return";
    }

    private record Draft(long id, long community, boolean writes) {
        String address() {
            return writes ? "/communities/" + community + "/posts/new?draft=" + id : "/drafts";
        }
    }

    /** @throws NotFound where it is not theirs, too */
    private Draft take(long text, Viewer.Member viewer, boolean away) {
        return jdbc.sql(TAKE)
                .param("id", text)
                .param("viewer", viewer.id())
                .param("away", away)
                .query((row, n) -> new Draft(row.getLong("id"), row.getLong("community_id"), row.getBoolean("writes")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Authors take back what waits, and put away what was declined. The words of a new text are among their drafts then; an edit
 * is none, and waits for them to think again.
 */
@Component
public class Withdrawals {
    private static final String TAKE = """
            with taken as (
                delete from awaiting w where w.id = :id and w.author_id = :viewer and w.post_id is null
                returning w.community_id, w.author_id, w.kind, w.title, w.body, w.quiet)
            insert into draft as d (author_id, key, community_id, kind, title, body, quiet, deleted_at)
            select t.author_id, gen_random_uuid(), t.community_id, t.kind, left(t.title, 500), left(t.body, 40000), t.quiet,
                case when :away then now() end
            from taken t
            returning d.id, d.community_id,
                exists (select from community c where c.id = d.community_id and
            """ + Rights.WRITES + ") as writes";
    private static final String COLUMNS = """
            id, post_id, community_id, author_id, kind, title, body, at, version, since, declined_at, reason, seen
            """;
    private static final String PUT_AWAY = """
            with taken as (
                delete from awaiting w where w.id = :id and w.author_id = :viewer and w.post_id is not null returning w.*)
            insert into edit_put_away (""" + COLUMNS + ") select " + COLUMNS + """
            from taken
            on conflict (post_id) do update
            set id = excluded.id, kind = excluded.kind, title = excluded.title, body = excluded.body, at = excluded.at,
                version = excluded.version, since = excluded.since, declined_at = excluded.declined_at,
                reason = excluded.reason, seen = excluded.seen
            """;
    private static final String BRING_BACK = """
            with back as (
                delete from edit_put_away where id = :id and author_id = :viewer returning *)
            insert into awaiting (""" + COLUMNS + ") overriding system value select " + COLUMNS + """
            from back
            where declined_at is not null or may_ask(:viewer, community_id)
            on conflict do nothing
            """;
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
        if (act(PUT_AWAY, text, viewer) == 1) {
            return "/moderation/awaiting/" + text + "/return";
        }
        jdbc.sql("select forget_deleted_drafts(:viewer)")
                .param("viewer", viewer.id())
                .query((row, n) -> 0)
                .list();
        return "/drafts/" + take(text, viewer, true).id() + "/return";
    }

    /**
     * An edit that was put away is there again as it was.
     *
     * @throws NotFound where none such of theirs was
     * @throws Refused where another edit of that post waits since, or too much of theirs
     */
    @Transactional
    public void bringBack(long text, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("select count(*) from edit_put_away where id = :id and author_id = :viewer")
                .param("id", text)
                .param("viewer", viewer.id())
                .query(Integer.class)
                .single());
        if (act(BRING_BACK, text, viewer) == 0) {
            throw new Refused("moderation.put-away.stays");
        }
    }

    private int act(String statement, long text, Viewer.Member viewer) {
        return jdbc.sql(statement)
                .param("id", text)
                .param("viewer", viewer.id())
                .update();
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

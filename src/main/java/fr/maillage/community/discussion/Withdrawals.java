package fr.maillage.community.discussion;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
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
            insert into draft as d (author_id, key, community_id, kind, title, body, quiet, deleted_at, later, day, hour,
                poll_options, poll_dates, poll_several, poll_end, poll_at_end)
            select w.author_id, gen_random_uuid(), w.community_id, w.kind, left(w.title, 500), left(w.body, 40000), w.quiet,
                case when :away then now() end, coalesce(w.publish_at > now(), false),
                coalesce(to_char(w.publish_at at time zone a.zone, 'YYYY-MM-DD'), ''),
                coalesce(to_char(w.publish_at at time zone a.zone, 'HH24:MI'), ''),
                left(w.poll_options, 4000), left(w.poll_dates, 4000), w.poll_several, left(w.poll_end, 40), w.poll_at_end
            from awaiting w join account a on a.id = w.author_id where w.id = :id
            returning d.id, d.community_id,
                exists (select from community c where c.id = d.community_id and
            """ + Rights.WRITES + ") as writes";

    /** Of a post the last one alone. */
    private static final String PUT_AWAY = """
            with away as (
                update awaiting set put_away_at = now()
                where id = :id and author_id = :viewer and post_id is not null and put_away_at is null returning id, post_id),
            before as (
                delete from awaiting w using away a where w.post_id = a.post_id and w.id <> a.id and w.put_away_at is not null)
            select id from away
            """;

    private static final String BRING_BACK = """
            update awaiting w set put_away_at = null
            where w.id = :id and w.author_id = :viewer and w.put_away_at is not null
                and (w.declined_at is not null
                    or may_ask(:viewer, w.community_id)
                    and exists (select from post p where p.id = w.post_id and p.removed_at is null)
                    and exists (select from community c where c.id = w.community_id and
            """ + Rights.WRITES + """
                    )
                    and not exists (
                        select from awaiting o where o.post_id = w.post_id and o.declined_at is null and o.put_away_at is null))
            returning w.declined_at is null as waits
            """;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Withdrawals(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
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
        boolean edit = !jdbc.sql(PUT_AWAY)
                .param("id", text)
                .param("viewer", viewer.id())
                .query(Long.class)
                .list()
                .isEmpty();
        if (edit) {
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
     * @throws Refused where another edit of that post waits since, or too much of theirs, or they write there no more
     */
    @Transactional
    public void bringBack(long text, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql(
                        "select count(*) from awaiting where id = :id and author_id = :viewer and put_away_at is not null")
                .param("id", text)
                .param("viewer", viewer.id())
                .query(Integer.class)
                .single());
        boolean waits;
        try {
            waits = jdbc.sql(BRING_BACK)
                    .param("id", text)
                    .param("viewer", viewer.id())
                    .query(Boolean.class)
                    .optional()
                    .orElseThrow(() -> new Refused("moderation.put-away.stays"));
        } catch (DuplicateKeyException e) { // another came to wait meanwhile
            throw new Refused("moderation.put-away.stays");
        }
        if (waits) {
            events.publishEvent(new Addressed(Matter.APPROVAL, text));
        }
    }

    private record Draft(long id, long community, boolean writes) {
        String address() {
            return writes ? "/communities/" + community + "/posts/new?draft=" + id : "/drafts";
        }
    }

    /** @throws NotFound where it is not theirs, too */
    private Draft take(long text, Viewer.Member viewer, boolean away) {
        NotFound.ifNone(jdbc.sql(
                        "select id from awaiting where id = :id and author_id = :viewer and post_id is null for update")
                .param("id", text)
                .param("viewer", viewer.id())
                .query(Long.class)
                .list()
                .size());
        var draft = jdbc.sql(TAKE)
                .param("id", text)
                .param("viewer", viewer.id())
                .param("away", away)
                .query((row, n) -> new Draft(row.getLong("id"), row.getLong("community_id"), row.getBoolean("writes")))
                .single();
        jdbc.sql("update attachment set draft_id = :draft, awaiting_id = null where awaiting_id = :id")
                .param("draft", draft.id())
                .param("id", text)
                .update();
        jdbc.sql("delete from awaiting where id = :id").param("id", text).update();
        return draft;
    }
}

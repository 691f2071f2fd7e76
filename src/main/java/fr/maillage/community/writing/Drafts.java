package fr.maillage.community.writing;

import fr.maillage.community.discussion.PostForm;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What its author alone sees of what they began. */
@Component
class Drafts {
    /** Shown on a page; the latest. */
    private static final int MOST = 100;

    private static final String OWN = """
            select d.*, case when may_see(:viewer, c) then c.name end as place,
                   case when may_read(:viewer, c) and p.removed_at is null then
                       coalesce(nullif(p.title, ''), left(p.body, 90)) end as heading,
            """ + Rights.WRITES + """
                   and (d.post_id is null or p.closed_at is null and p.removed_at is null) as writes
            from draft d join community c on c.id = d.community_id left join post p on p.id = d.post_id
            where d.author_id = :viewer and d.deleted_at is null
            """;
    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Planned ones in the order of their time, then the others, the latest first. */
    List<Draft> of(Viewer.Member viewer) {
        return jdbc.sql(OWN + """
                 order by (d.publish_at is not null and d.refused is null) desc,
                    case when d.refused is null then d.publish_at end, d.saved_at desc limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", MOST)
                .query(Drafts::draft)
                .list();
    }

    /** Those that are to open a discussion in a community. */
    List<Draft> in(long community, Viewer.Member viewer) {
        return jdbc.sql(OWN
                        + " and d.community_id = :community and d.post_id is null order by d.saved_at desc limit 20")
                .param("viewer", viewer.id())
                .param("community", community)
                .query(Drafts::draft)
                .list();
    }

    /** @throws NotFound where it is not theirs, too */
    Draft own(long id, Viewer.Member viewer) {
        return jdbc.sql(OWN + " and d.id = :id")
                .param("viewer", viewer.id())
                .param("id", id)
                .query(Drafts::draft)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * Keeps what is to open a discussion. What was planned waits for its author from then on.
     *
     * @throws NotFound for whoever does not write there
     */
    @Transactional
    long keep(long community, Viewer.Member viewer, UUID key, PostForm form, PollForm poll) {
        return save(community, viewer, key, form, poll, null, false).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * The same, while it is typed: not once its form has published, nor where it is planned as it stands.
     *
     * @return whether it is kept
     */
    @Transactional
    boolean keepWhileTyping(long community, Viewer.Member viewer, UUID key, PostForm form, PollForm poll) {
        if (form.titleTyped().isEmpty()
                && form.bodyTyped().isEmpty()
                && poll.optionsTyped().isEmpty()) {
            jdbc.sql("""
                    delete from draft d where d.author_id = :viewer and d.key = :key and d.publish_at is null
                        and not exists (select from attachment t where t.draft_id = d.id)
                    """).param("viewer", viewer.id()).param("key", key).update();
            return false;
        }
        return !save(community, viewer, key, form, poll, null, true).isEmpty();
    }

    /**
     * Plans it, for a moment to come.
     *
     * @return its number
     * @throws NotFound for whoever does not write there
     */
    @Transactional
    long plan(long community, Viewer.Member viewer, UUID key, PostForm form, PollForm poll, Instant at) {
        return save(community, viewer, key, form, poll, at, false).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param typing nobody asked for it: a form that has published keeps nothing behind it, whatever arrives late */
    private List<Long> save(
            long community,
            Viewer.Member viewer,
            UUID key,
            PostForm form,
            PollForm poll,
            @Nullable Instant at,
            boolean typing) {
        return jdbc.sql("""
                insert into draft (author_id, key, community_id, kind, title, body, publish_at,
                    poll_options, poll_dates, poll_several, poll_end, poll_at_end)
                select :viewer, :key, c.id, :kind, :title, :body, cast(:at as timestamptz), :options, :dates, :several, :end, :atEnd
                from community c
                where c.id = :community and
                """ + Rights.WRITES + """
                    and (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key))
                on conflict (author_id, key) do update set kind = excluded.kind, title = excluded.title,
                    body = excluded.body, saved_at = now(), publish_at = excluded.publish_at, refused = null,
                    poll_options = excluded.poll_options, poll_dates = excluded.poll_dates,
                    poll_several = excluded.poll_several, poll_end = excluded.poll_end, poll_at_end = excluded.poll_at_end
                where draft.community_id = excluded.community_id and draft.post_id is null and draft.deleted_at is null
                    and not (:typing and draft.publish_at is not null)
                returning id
                """)
                .param("viewer", viewer.id())
                .param("key", key)
                .param("community", community)
                .param("kind", form.chosenKind().name())
                .param("title", form.titleTyped())
                .param("body", form.bodyTyped())
                .param("at", at == null ? null : at.toString())
                .param("options", poll.optionsTyped())
                .param("dates", poll.dates())
                .param("several", poll.takesSeveral())
                .param("end", poll.endTyped())
                .param("atEnd", poll.shownAtEnd())
                .param("typing", typing)
                .query((row, n) -> row.getLong("id"))
                .list();
    }

    /** The number of what a form keeps, or null where it keeps nothing yet. */
    @Nullable
    Long numbered(Viewer.Member viewer, UUID key) {
        return jdbc.sql("select id from draft where author_id = :viewer and key = :key and deleted_at is null")
                .param("viewer", viewer.id())
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(null);
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

    /** Its author publishes it themselves when they want to. */
    @Transactional
    void withdrawPlan(long id, Viewer.Member viewer) {
        demand(jdbc.sql("""
                update draft set publish_at = null, refused = null
                where id = :id and author_id = :viewer and deleted_at is null and publish_at is not null
                """).param("id", id).param("viewer", viewer.id()).update());
    }

    /** Away from its form, too: what is typed there afterwards is another draft. */
    @Transactional
    void delete(long id, Viewer.Member viewer) {
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
        boolean other = jdbc.sql("""
                select exists (select from draft d join draft o on o.author_id = d.author_id and o.post_id = d.post_id
                    where d.id = :id and d.author_id = :viewer and o.deleted_at is null and d.deleted_at is not null)
                """)
                .param("id", id)
                .param("viewer", viewer.id())
                .query(Boolean.class)
                .single();
        if (other) {
            throw new Refused("draft.another");
        }
        demand(jdbc.sql("""
                update draft set deleted_at = null,
                    publish_at = case when publish_at > clock_timestamp() then publish_at end
                where id = :id and author_id = :viewer and deleted_at is not null
                """).param("id", id).param("viewer", viewer.id()).update());
    }

    private static void demand(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }

    static PollForm poll(ResultSet row) throws SQLException {
        return PollForm.of(
                row.getString("poll_options"),
                row.getString("poll_dates"),
                row.getBoolean("poll_several"),
                row.getString("poll_end"),
                row.getBoolean("poll_at_end"));
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        var at = row.getObject("publish_at", OffsetDateTime.class);
        String refused = row.getString("refused");
        return new Draft(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getLong("community_id"),
                row.getString("place"),
                row.getObject("post_id", Long.class),
                row.getString("heading"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                poll(row),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                at == null ? null : at.toInstant(),
                refused == null ? null : Draft.Refusal.valueOf(refused),
                row.getBoolean("writes"));
    }
}

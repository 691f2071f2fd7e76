package fr.maillage.community.writing;

import fr.maillage.community.discussion.Rights;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what someone began to write, with all they chose for it. */
@Component
class DraftKeeping {
    private enum Act {
        /** By its button: it waits for its author from then on. */
        KEEP,
        /** While one goes on writing, a file being added or taken away: what was planned stays so. */
        GO_ON,
        /** Nobody asked for it: a form that has published keeps nothing behind it, whatever arrives late. */
        TYPE
    }

    private final JdbcClient jdbc;
    private final Once once;

    DraftKeeping(JdbcClient jdbc, Once once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /**
     * Keeps what is to open a discussion. What was planned waits for its author from then on.
     *
     * @return its number
     * @throws NotFound for whoever does not write there
     */
    @Transactional
    long keep(long community, Viewer.Member viewer, Composition typed) {
        return demand(save(community, viewer, typed, null, Act.KEEP), viewer);
    }

    /**
     * The same, for what its form is publishing now.
     *
     * @param said in the form
     * @throws NotFound where it has done so meanwhile, too: nothing is begun again
     */
    @Transactional
    long keepToPublish(long community, Viewer.Member viewer, Composition typed, String said) {
        long kept = keep(community, viewer, typed);
        once.made(viewer.id(), typed.key().toString(), said).ifPresent(made -> {
            throw new NotFound();
        });
        return kept;
    }

    /**
     * The same, but what was planned stays so.
     *
     * @param at when it is to be published instead, or null for no change
     */
    @Transactional
    long goOn(long community, Viewer.Member viewer, Composition typed, @Nullable Instant at) {
        return demand(save(community, viewer, typed, at, Act.GO_ON), viewer);
    }

    /**
     * The same, while it is typed: not once its form has published, nor where it is planned as it stands.
     *
     * @return whether it is kept
     */
    @Transactional
    boolean keepWhileTyping(long community, Viewer.Member viewer, Composition typed) {
        if (typed.isEmpty()) {
            jdbc.sql("""
                    delete from draft d where d.author_id = :viewer and d.key = :key and d.publish_at is null
                        and not exists (select from attachment t where t.draft_id = d.id)
                    """).param("viewer", viewer.id()).param("key", typed.key()).update();
            return false;
        }
        return !DraftLimits.check(typed).any()
                && save(community, viewer, typed, null, Act.TYPE).isPresent();
    }

    /**
     * Plans it, for a moment to come.
     *
     * @return its number
     * @throws NotFound for whoever does not write there
     */
    @Transactional
    long plan(long community, Viewer.Member viewer, Composition typed, Instant at) {
        return demand(save(community, viewer, typed, at, Act.KEEP), viewer);
    }

    private Optional<Long> save(
            long community, Viewer.Member viewer, Composition typed, @Nullable Instant at, Act act) {
        var poll = typed.poll();
        var moment = typed.moment();
        return jdbc.sql("""
                insert into draft (author_id, key, community_id, kind, title, body, publish_at, quiet, later, day, hour,
                    poll_options, poll_dates, poll_several, poll_end, poll_at_end)
                select :viewer, :key, c.id, :kind, :title, :body, cast(:at as timestamptz), :quiet, :later, :day, :hour,
                    :options, :dates, :several, :end, :atEnd
                from community c
                where c.id = :community and
                """ + Rights.WRITES + """
                    and (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key))
                    and (may_begin(:viewer) or exists (
                        select from draft d where d.author_id = :viewer and d.key = :key))
                on conflict (author_id, key) do update set kind = excluded.kind, title = excluded.title,
                    body = excluded.body, saved_at = now(),
                    publish_at = case when :holds then coalesce(excluded.publish_at, draft.publish_at)
                        else excluded.publish_at end,
                    refused = case when :holds and excluded.publish_at is null then draft.refused end,
                    quiet = excluded.quiet, later = excluded.later, day = excluded.day, hour = excluded.hour,
                    poll_options = excluded.poll_options, poll_dates = excluded.poll_dates,
                    poll_several = excluded.poll_several, poll_end = excluded.poll_end, poll_at_end = excluded.poll_at_end
                where draft.community_id = excluded.community_id and draft.post_id is null and draft.deleted_at is null
                    and not (:typing and draft.publish_at is not null and draft.refused is null)
                returning id
                """)
                .param("viewer", viewer.id())
                .param("key", typed.key())
                .param("community", community)
                .param("kind", typed.form().chosenKind().name())
                .param("title", typed.form().titleTyped())
                .param("body", typed.form().bodyTyped())
                .param("at", at == null ? null : at.toString())
                .param("quiet", moment.isQuiet())
                .param("later", moment.isLater())
                .param("day", moment.dayTyped())
                .param("hour", moment.hourTyped())
                .param("options", poll.optionsTyped())
                .param("dates", poll.dates())
                .param("several", poll.takesSeveral())
                .param("end", poll.endTyped())
                .param("atEnd", poll.shownAtEnd())
                .param("typing", act == Act.TYPE)
                .param("holds", act != Act.KEEP)
                .query(Long.class)
                .optional();
    }

    private long demand(Optional<Long> draft, Viewer.Member viewer) {
        return draft.orElseThrow(() -> jdbc.sql("select may_begin(:viewer)")
                        .param("viewer", viewer.id())
                        .query(Boolean.class)
                        .single()
                ? new NotFound()
                : new Refused("draft.too-many", DraftLimits.MOST));
    }
}

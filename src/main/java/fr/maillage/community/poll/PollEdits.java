package fr.maillage.community.poll;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Rights;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What authors change of what their polls propose: while nobody answered, for an answer means what it was given to. What stood
 * before is kept, with the text.
 */
@Component
public class PollEdits {
    private static final String OWN = """
            select w.id, w.community_id, w.kind, coalesce(w.edited_at, w.at) as since, poll_words(w.id) as words,
                   exists (select from vote v join poll_option o on o.id = v.option_id where o.post_id = w.id) as voted
            from post w join community c on c.id = w.community_id join poll b on b.post_id = w.id
            where w.id = :post and takes_words(w) and w.author_id = :viewer
                and (not c.approves_first or
            """ + Rights.KEEPS + ") and " + Rights.WRITES;
    private final JdbcClient jdbc;
    private final Polls polls;

    PollEdits(JdbcClient jdbc, Polls polls) {
        this.jdbc = jdbc;
        this.polls = polls;
    }

    /** What became of an edit: it is saved, or nothing was written. */
    enum Outcome {
        SAVED,
        VOTED,
        CHANGED
    }

    /** Nothing where it is no poll, or they do not change it at once. */
    public Optional<Asked> own(long post, Viewer.Member viewer) {
        return asked(post, viewer, "");
    }

    private Optional<Asked> asked(long post, Viewer.Member viewer, String hold) {
        return jdbc.sql(OWN + hold)
                .param("post", post)
                .param("viewer", viewer.id())
                .query((row, n) -> new Asked(
                        row.getLong("id"),
                        row.getLong("community_id"),
                        PostKind.valueOf(row.getString("kind")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getBoolean("voted"),
                        row.getString("words")))
                .optional();
    }

    /**
     * Whoever answers at the same moment comes before or after it: what one votes for is never what was changed meanwhile.
     *
     * @param since of the version that was edited
     * @throws NotFound where it is not theirs to change
     */
    @Transactional
    Outcome change(long post, Viewer.Member viewer, Instant since, PollForm form) {
        if (asked(post, viewer, " for update of b, w").isEmpty()) {
            throw new NotFound();
        }
        var now = own(post, viewer).orElseThrow(NotFound::new); // once nobody votes any more
        if (now.voted()) {
            return Outcome.VOTED;
        }
        if (now.says(form)) {
            return Outcome.SAVED;
        }
        if (!now.since().equals(since)) {
            return Outcome.CHANGED;
        }
        jdbc.sql("""
                with kept as (
                    insert into post_version (post_id, at, title, body, options)
                    select id, clock_timestamp(), title, body, poll_words(id) from post where id = :post returning at)
                update post set edited_at = kept.at from kept where id = :post
                """).param("post", post).update();
        jdbc.sql("delete from poll_option where post_id = :post")
                .param("post", post)
                .update();
        polls.write(post, form.choices(now.kind()).toList());
        return Outcome.SAVED;
    }
}

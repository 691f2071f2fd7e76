package fr.maillage.community.attachment;

import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files of what waits to be read: of new texts, and of edits with those that stand already. */
@Component
public class ProposedFiles {
    private final JdbcClient jdbc;

    ProposedFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What texts that wait to be read carry, by their numbers.
     *
     * @param texts of the viewer's own, or for them to decide on
     */
    public Map<Long, Carried> carried(List<Long> texts) {
        var found = new HashMap<Long, Carried>();
        if (texts.isEmpty()) {
            return found;
        }
        jdbc.sql("select w.id as text, coalesce(k.said, t.description) as description, " + Attachments.COLUMNS + """
                    , k.said is null and t.awaiting_id is null as gone
                from awaiting w
                join attachment t on t.awaiting_id = w.id
                    or w.files is not null and t.post_id = w.post_id and t.comment_id is null and t.removed_at is null
                join file f on f.id = t.file_id
                left join lateral (
                    select x ->> 'said' as said from jsonb_array_elements(w.files) x where (x ->> 'id')::bigint = t.id) k on true
                where w.id = any(:texts) order by t.id
                """)
                .param("texts", texts.toArray(Long[]::new))
                .query((row, n) -> {
                    var carried = found.computeIfAbsent(row.getLong("text"), one -> Carried.empty());
                    return row.getBoolean("gone")
                            ? carried.gone().add(row.getString("name"))
                            : carried.files().add(Attachments.attachment(row, n));
                })
                .list();
        return found;
    }

    /**
     * What its author finds in the form in which they change the files of something: what stands there, as a text of theirs
     * that waits, or was declined, proposes it.
     *
     * @param text its number, or null
     */
    public List<Proposed> of(long post, @Nullable Long comment, @Nullable Long text, Viewer.Member viewer) {
        return jdbc.sql("select coalesce(k.said, t.description) as description, t.description as stands,"
                        + " t.awaiting_id is not null as fresh, " + Attachments.COLUMNS + """
                    , w.files is not null and t.awaiting_id is null and k.said is null as away
                from (
                    select a.* from attachment a
                    where a.post_id = :post and a.comment_id is not distinct from cast(:comment as bigint)
                        and a.removed_at is null
                    union all
                    select a.* from attachment a where a.awaiting_id = (
                        select o.id from awaiting o
                        where o.id = cast(:text as bigint) and o.author_id = :viewer and o.post_id = :post)) t
                join file f on f.id = t.file_id
                left join awaiting w on w.id = cast(:text as bigint) and w.author_id = :viewer and w.post_id = :post
                left join lateral (
                    select x ->> 'said' as said from jsonb_array_elements(w.files) x where (x ->> 'id')::bigint = t.id) k on true
                order by t.id
                """)
                .param("post", post)
                .param("comment", comment)
                .param("text", text)
                .param("viewer", viewer.id())
                .query((row, n) -> new Proposed(
                        Attachments.attachment(row, n),
                        row.getString("stands"),
                        row.getBoolean("fresh"),
                        row.getBoolean("away")))
                .list();
    }
}

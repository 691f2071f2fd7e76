package fr.maillage.community.edit;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files of what is published change with its text: those that are to come wait with a draft of their own. */
@Component
class FileChanges {
    private static final String OF =
            "edit_post_id = :post and edit_comment_id is not distinct from cast(:comment as bigint)";
    private final JdbcClient jdbc;
    private final Attachments attachments;

    FileChanges(JdbcClient jdbc, Attachments attachments) {
        this.jdbc = jdbc;
        this.attachments = attachments;
    }

    /** The number of the draft with which they wait. */
    Optional<Long> waiting(Written written, Viewer.Member viewer) {
        return of("select id from draft where author_id = :viewer and " + OF, written)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional();
    }

    /** @param written the viewer's own */
    @Transactional
    long begin(Written written, Viewer.Member viewer) {
        of("""
                insert into draft (author_id, key, community_id, edit_post_id, edit_comment_id)
                values (:viewer, gen_random_uuid(), :community, :post, cast(:comment as bigint)) on conflict do nothing
                """, written)
                .param("viewer", viewer.id())
                .param("community", written.community())
                .update();
        return waiting(written, viewer).orElseThrow(NotFound::new);
    }

    /** At once, in the transaction that changes the text. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stand(Written written, TypedFiles typed, @Nullable Long text, Viewer.Member viewer) {
        if (typed.change()) {
            if (text != null) {
                forget(text, typed);
                attachments.appear(text, written.post());
            }
            set(written.post(), written.comment(), json(typed), viewer.id());
            waiting(written, viewer).ifPresent(draft -> attachments.publish(draft, written.post(), written.comment()));
        }
        end(written, viewer);
    }

    /**
     * Once who keeps the community has read it.
     *
     * @param asked the number of the text that waits
     * @param text of the one that waited, or was declined, before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void ask(Written written, TypedFiles typed, long asked, @Nullable Long text, Viewer.Member viewer) {
        forget(asked, typed);
        if (typed.change()) {
            if (text != null && text != asked) {
                forget(text, typed);
                jdbc.sql("""
                        update attachment t set awaiting_id = :asked from awaiting w
                        where t.awaiting_id = :text and w.id = :text and w.author_id = :viewer
                        """)
                        .param("asked", asked)
                        .param("text", text)
                        .param("viewer", viewer.id())
                        .update();
            }
            jdbc.sql("update awaiting set files = cast(:files as jsonb) where id = :asked")
                    .param("files", json(typed))
                    .param("asked", asked)
                    .update();
            describe(asked, json(typed));
            waiting(written, viewer).ifPresent(draft -> attachments.ask(draft, asked));
        }
        end(written, viewer);
    }

    /** @param files as {@code files_under} tells them */
    @Transactional(propagation = Propagation.MANDATORY)
    void set(long post, @Nullable Long comment, String files, long who) {
        jdbc.sql("select set_files(:post, cast(:comment as bigint), cast(:files as jsonb), :who)")
                .param("post", post)
                .param("comment", comment)
                .param("files", files)
                .param("who", who)
                .query((row, n) -> "")
                .list();
    }

    /** Those that came with an edit before appear as they are told now. */
    private void describe(long asked, String files) {
        jdbc.sql("""
                update attachment t set description = x ->> 'said' from jsonb_array_elements(cast(:files as jsonb)) x
                where t.awaiting_id = :asked and t.id = (x ->> 'id')::bigint
                """).param("files", files).param("asked", asked).update();
    }

    /** What came with an edit, and is in none any more. */
    private void forget(long text, TypedFiles typed) {
        jdbc.sql("delete from attachment where awaiting_id = :text and id <> all(:kept)")
                .param("text", text)
                .param("kept", ids(typed))
                .update();
    }

    private void end(Written written, Viewer.Member viewer) {
        of("delete from draft where author_id = :viewer and " + OF, written)
                .param("viewer", viewer.id())
                .update();
    }

    private String json(TypedFiles typed) {
        return jdbc.sql("""
                select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'said', k.said)), '[]')::text
                from unnest(cast(:ids as bigint[]), cast(:said as text[])) k(id, said)
                """)
                .param("ids", ids(typed))
                .param("said", typed.kept().map(Attachment::description).toArray(String[]::new))
                .query(String.class)
                .single();
    }

    private static Long[] ids(TypedFiles typed) {
        return typed.kept().map(Attachment::id).toArray(Long[]::new);
    }

    private JdbcClient.StatementSpec of(String sql, Written written) {
        return jdbc.sql(sql).param("post", written.post()).param("comment", written.comment());
    }
}

package fr.maillage.community.attachment;

import fr.maillage.files.Kept;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files under posts and with drafts. */
@Component
public class Attachments {
    private static final int LONGEST_DESCRIPTION = 500;
    static final String COLUMNS = """
            t.id, t.comment_id, f.id as file, f.name, f.type, f.size, f.width, f.height,
                   case when t.post_id is not null then '/posts/' || t.post_id || '/attachments/'
                       when t.draft_id is not null then '/drafts/' || t.draft_id || '/attachments/'
                       when t.awaiting_id is not null then '/moderation/awaiting/' || t.awaiting_id || '/attachments/'
                       else '/communities/' || (select d.community_id from deposit d where d.id = t.deposit_id) || '/documents/'
                       end || t.id as address
            """;
    private static final String SHOWN = "select t.description, " + COLUMNS + """
            from attachment t join file f on f.id = t.file_id
            """;
    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param post one the viewer may read
     * @param comment of it, or null for the post itself
     */
    public List<Attachment> of(long post, @Nullable Long comment) {
        return jdbc.sql(SHOWN + """
                 where t.post_id = :post and t.comment_id is not distinct from cast(:comment as bigint) and t.removed_at is null
                 order by t.id
                """)
                .param("post", post)
                .param("comment", comment)
                .query(Attachments::attachment)
                .list();
    }

    /**
     * What stands under comments, by their numbers.
     *
     * @param post one the viewer may read
     */
    public Map<Long, List<Attachment>> under(long post, List<Long> comments) {
        var found = new HashMap<Long, List<Attachment>>();
        if (comments.isEmpty()) {
            return found;
        }
        jdbc.sql(SHOWN + " where t.post_id = :post and t.comment_id = any(:comments) and stands(t) order by t.id")
                .param("post", post)
                .param("comments", comments.toArray(Long[]::new))
                .query((row, n) -> found.computeIfAbsent(row.getLong("comment_id"), one -> new ArrayList<>())
                        .add(attachment(row, n)))
                .list();
        return found;
    }

    /** @param draft the viewer's own */
    public List<Attachment> with(long draft) {
        return jdbc.sql(SHOWN + " where t.draft_id = :draft order by t.id")
                .param("draft", draft)
                .query(Attachments::attachment)
                .list();
    }

    /** @param deposit the viewer's own, which waits */
    List<Attachment> in(long deposit) {
        return jdbc.sql(SHOWN + " where t.deposit_id = :deposit order by t.id")
                .param("deposit", deposit)
                .query(Attachments::attachment)
                .list();
    }

    /** @throws NotFound for whoever may not read the post, too */
    Kept readable(long post, long attachment, Viewer.Member viewer) {
        return one(
                " join post p on p.id = t.post_id join community c on c.id = p.community_id"
                        + " where p.id = :of and t.id = :id and p.removed_at is null and stands(t) and may_read(:viewer, c)",
                post,
                attachment,
                viewer);
    }

    /** @throws NotFound for whoever did not begin the draft, too */
    Kept own(long draft, long attachment, Viewer.Member viewer) {
        return one(
                " join draft d on d.id = t.draft_id"
                        + " where d.id = :of and t.id = :id and d.author_id = :viewer and d.deleted_at is null",
                draft,
                attachment,
                viewer);
    }

    /**
     * With what waits to be read.
     *
     * @throws NotFound for whoever neither wrote it nor decides on it, too
     */
    Kept waiting(long text, long attachment, Viewer.Member viewer) {
        return one(
                " join awaiting w on w.id = t.awaiting_id where w.id = :of and t.id = :id"
                        + " and (w.author_id = :viewer"
                        + " or keeps(:viewer, w.community_id) and (to_read(w) or w.approved_at is not null))",
                text,
                attachment,
                viewer);
    }

    /**
     * What stands in the folder of a community without a post, and what the viewer is about to put there.
     *
     * @throws NotFound for others, too
     */
    Kept shared(long community, long attachment, Viewer.Member viewer) {
        return one(
                " join deposit d on d.id = t.deposit_id join community c on c.id = d.community_id" + """
                 where c.id = :of and t.id = :id and t.removed_at is null and may_read(:viewer, c)
                    and (d.begun_by is null or d.begun_by = :viewer)
                """,
                community,
                attachment,
                viewer);
    }

    private Kept one(String where, long of, long attachment, Viewer.Member viewer) {
        return jdbc.sql(SHOWN + where)
                .param("of", of)
                .param("id", attachment)
                .param("viewer", viewer.id())
                .query((row, n) -> kept(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** What pictures show, as it is typed in the composer. */
    @Transactional
    public void describe(long draft, Function<String, @Nullable String> typed) {
        describe(with(draft), typed);
    }

    @Transactional
    void describe(List<Attachment> waiting, Function<String, @Nullable String> typed) {
        for (var one : waiting) {
            String said = typed.apply(one.field());
            if (said != null && !said.strip().equals(one.description())) {
                jdbc.sql("update attachment set description = :words where id = :id")
                        .param("words", description(said))
                        .param("id", one.id())
                        .update();
            }
        }
    }

    /** As it is kept. */
    static String description(String typed) {
        String words = typed.strip();
        return words.substring(0, Math.min(words.length(), LONGEST_DESCRIPTION));
    }

    /** @param draft the viewer's own */
    @Transactional
    public void remove(long draft, long attachment) {
        jdbc.sql("delete from attachment where id = :id and draft_id = :draft")
                .param("id", attachment)
                .param("draft", draft)
                .update();
    }

    /** From the draft to the post that was made of it, in the same transaction. */
    @Transactional
    public void publish(long draft, long post) {
        publish(draft, post, null);
    }

    /** From the draft to a comment, or to what its author changed. */
    @Transactional
    public void publish(long draft, long post, @Nullable Long comment) {
        jdbc.sql("""
                update attachment set post_id = :post, comment_id = cast(:comment as bigint), draft_id = null
                where draft_id = :draft
                """)
                .param("post", post)
                .param("comment", comment)
                .param("draft", draft)
                .update();
    }

    /** From the draft to what waits to be read. */
    @Transactional
    public void ask(long draft, long text) {
        jdbc.sql("update attachment set awaiting_id = :text, draft_id = null where draft_id = :draft")
                .param("text", text)
                .param("draft", draft)
                .update();
    }

    /** From what was read to the post in which it appears. */
    @Transactional
    public void appear(long text, long post) {
        jdbc.sql("update attachment set post_id = :post, awaiting_id = null where awaiting_id = :text")
                .param("post", post)
                .param("text", text)
                .update();
    }

    static Attachment attachment(ResultSet row, int n) throws SQLException {
        return new Attachment(row.getLong("id"), kept(row), row.getString("description"), row.getString("address"));
    }

    /** Of a row with the columns of a file, its number as {@code file}. */
    public static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getLong("file"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }
}

package fr.maillage.community.attachment;

import fr.maillage.files.Kept;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The files under posts and with drafts. */
@Component
public class Attachments {
    private static final int LONGEST_DESCRIPTION = 500;
    private static final String SHOWN = """
            select t.id, t.post_id, t.draft_id, t.deposit_id, t.description, f.id as file, f.name, f.type, f.size, f.width, f.height,
                   (select d.community_id from deposit d where d.id = t.deposit_id) as folder
            from attachment t join file f on f.id = t.file_id
            """;
    private final JdbcClient jdbc;

    Attachments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param post one the viewer may read */
    public List<Attachment> of(long post) {
        return jdbc.sql(SHOWN + " where t.post_id = :post order by t.id")
                .param("post", post)
                .query(Attachments::attachment)
                .list();
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
                        + " where p.id = :of and t.id = :id and p.removed_at is null and may_read(:viewer, c)",
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
                String words = said.strip();
                jdbc.sql("update attachment set description = :words where id = :id")
                        .param("words", words.substring(0, Math.min(words.length(), LONGEST_DESCRIPTION)))
                        .param("id", one.id())
                        .update();
            }
        }
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
        jdbc.sql("update attachment set post_id = :post, draft_id = null where draft_id = :draft")
                .param("post", post)
                .param("draft", draft)
                .update();
    }

    private static Attachment attachment(ResultSet row, int n) throws SQLException {
        long id = row.getLong("id");
        Long post = row.getObject("post_id", Long.class);
        Long draft = row.getObject("draft_id", Long.class);
        String of = post != null
                ? "/posts/" + post + "/attachments/"
                : draft != null
                        ? "/drafts/" + draft + "/attachments/"
                        : "/communities/" + row.getLong("folder") + "/documents/";
        return new Attachment(id, kept(row), row.getString("description"), of + id);
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

package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone began to answer: one text a discussion, found again where they left it. */
@Component
public class Begun {
    private final JdbcClient jdbc;

    Begun(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands in the field.
     *
     * @param key of the form in which it is written, or null for a new one
     */
    public record Reply(@Nullable String key, String body) {
        static final Reply NONE = new Reply(null, "");
    }

    Reply under(Post post, Viewer.Member viewer) {
        return jdbc.sql("""
                select key, body from draft where author_id = :viewer and post_id = :post and deleted_at is null
                """)
                .param("viewer", viewer.id())
                .param("post", post.id())
                .query((row, n) -> new Reply(row.getString("key"), row.getString("body")))
                .optional()
                .orElse(Reply.NONE);
    }

    /**
     * @param typing nobody asked for it: a form that was sent keeps nothing behind it, whatever arrives late
     * @return whether something is kept
     * @throws NotFound where they cannot answer
     */
    @Transactional
    boolean keep(Post post, Viewer.Member viewer, Reply reply, boolean typing) {
        if (reply.body().isEmpty()) {
            end(post, viewer);
            return false;
        }
        int rows = jdbc.sql("""
                insert into draft (author_id, key, community_id, post_id, body)
                select :viewer, :key, c.id, p.id, :body from post p join community c on c.id = p.community_id
                where p.id = :post and p.removed_at is null and p.closed_at is null and
                """ + Rights.WRITES + """
                    and (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key))
                on conflict (author_id, post_id) where post_id is not null and deleted_at is null
                do update set body = excluded.body, saved_at = now()
                """)
                .param("viewer", viewer.id())
                .param("key", key(reply.key()))
                .param("post", post.id())
                .param("body", reply.body())
                .param("typing", typing)
                .update();
        if (rows == 0 && !typing) {
            throw new NotFound();
        }
        return rows == 1;
    }

    @Transactional
    void end(Post post, Viewer.Member viewer) {
        jdbc.sql("delete from draft where author_id = :viewer and post_id = :post and deleted_at is null")
                .param("viewer", viewer.id())
                .param("post", post.id())
                .update();
    }

    private static UUID key(@Nullable String typed) {
        try {
            return typed == null ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}

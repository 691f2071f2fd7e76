package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone began to answer: one text a discussion, found again where they left it. */
@Component
public class Begun {
    /** By one person at once; the function {@code may_begin} counts them. */
    static final int MOST = 200;

    /** Longer than what is published: it is cut by who writes it. */
    static final int LONGEST = 40_000;

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
     * @throws NotFound where they cannot answer, or have begun too much
     */
    @Transactional
    boolean keep(Post post, Viewer.Member viewer, Reply reply, boolean typing) {
        if (reply.body().isEmpty()) {
            end(post, viewer);
            return false;
        }
        if (reply.body().length() > LONGEST) {
            if (typing) {
                return false;
            }
            throw new Refused("community.too-long", reply.body().length(), LONGEST).keeping(reply.body());
        }
        int rows = jdbc.sql("""
                insert into draft (author_id, key, community_id, post_id, body)
                select :viewer, :key, c.id, p.id, :body from post p join community c on c.id = p.community_id
                where p.id = :post and takes_words(p) and
                """ + Rights.WRITES + """
                    and (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key))
                    and (may_begin(:viewer) or exists (
                        select from draft d where d.author_id = :viewer and d.post_id = p.id and d.deleted_at is null))
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

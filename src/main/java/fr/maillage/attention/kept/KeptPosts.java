package fr.maillage.attention.kept;

import fr.maillage.community.Opening;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Each reader's own list; nobody else reads it. */
@Component
class KeptPosts {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    KeptPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether there is such a discussion for this reader */
    @Transactional
    boolean keep(long viewer, long post) {
        return jdbc.sql("""
                insert into kept_post (account_id, post_id)
                select :viewer, p.id from post p join community c on c.id = p.community_id
                where p.id = :post and p.removed_at is null and may_read(:viewer, c)
                on conflict (account_id, post_id) do update set at = kept_post.at
                """).param("viewer", viewer).param("post", post).update() > 0;
    }

    @Transactional
    void remove(long viewer, long post) {
        jdbc.sql("delete from kept_post where account_id = :viewer and post_id = :post")
                .param("viewer", viewer)
                .param("post", post)
                .update();
    }

    /** Those kept last first. */
    List<KeptPost> of(long viewer) {
        return jdbc.sql("""
                select p.id, p.title, left(p.body, 200) as body, c.name, p.last_at
                from kept_post k join post p on p.id = k.post_id join community c on c.id = p.community_id
                join standings(:viewer) g on g.community_id = c.id and g.reads
                where k.account_id = :viewer and p.removed_at is null
                order by k.at desc, p.id limit :most
                """)
                .param("viewer", viewer)
                .param("most", MOST)
                .query((row, n) -> new KeptPost(
                        row.getLong("id"),
                        row.getString("title").isEmpty()
                                ? Opening.of(row.getString("body"), 90)
                                : row.getString("title"),
                        row.getString("name"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

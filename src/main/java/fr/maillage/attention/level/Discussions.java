package fr.maillage.attention.level;

import fr.maillage.community.Level;
import fr.maillage.community.Opening;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The discussions that someone follows, or silenced, on their own. */
@Component
class Discussions {
    private final JdbcClient jdbc;

    Discussions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How an answer of somebody else comes to them, where they are of the community. */
    Optional<Told> of(long account, long post) {
        return jdbc.sql("""
                select p.id, p.title, left(p.body, 200) as body, c.id as community, c.name, (t.told).level, (t.told).reason
                from post p
                join community c on c.id = p.community_id
                join membership m on m.community_id = c.id and m.account_id = :account
                left join follow f on f.community_id = c.id and f.account_id = :account
                left join discussion_follow d on d.post_id = p.id and d.account_id = :account
                cross join lateral (select told(false, d.choice, false, null, f.level, c.suggested_level) as told) t
                where p.id = :post and p.removed_at is null
                """)
                .param("account", account)
                .param("post", post)
                .query((row, n) -> new Told(
                        row.getLong("id"),
                        row.getString("title").isEmpty()
                                ? Opening.of(row.getString("body"), 90)
                                : row.getString("title"),
                        row.getLong("community"),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        Reason.valueOf(row.getString("reason"))))
                .optional();
    }

    @Transactional
    void choose(long account, long post, Choice choice) {
        jdbc.sql("""
                insert into discussion_follow (account_id, post_id, choice) values (:account, :post, :choice)
                on conflict (account_id, post_id) do update set choice = excluded.choice, at = now()
                """)
                .param("account", account)
                .param("post", post)
                .param("choice", choice.name())
                .update();
    }

    /** From then on it comes as the community does. */
    @Transactional
    void forget(long account, long post) {
        jdbc.sql("delete from discussion_follow where account_id = :account and post_id = :post")
                .param("account", account)
                .param("post", post)
                .update();
    }
}

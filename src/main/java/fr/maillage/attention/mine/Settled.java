package fr.maillage.attention.mine;

import fr.maillage.community.Level;
import fr.maillage.community.Opening;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone settled, community by community and discussion by discussion. */
@Component
class Settled {
    private static final int MOST = 300;
    private final JdbcClient jdbc;

    Settled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Followed> communities(long account) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(f.level, c.suggested_level) as level, f.level is not null as chosen
                from membership m join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = m.community_id
                where m.account_id = :account and c.archived_at is null order by plain(c.name), c.id limit :most
                """)
                .param("account", account)
                .param("most", MOST)
                .query((row, n) -> new Followed(
                        row.getLong("id"),
                        row.getString("name"),
                        Level.valueOf(row.getString("level")),
                        row.getBoolean("chosen")))
                .list();
    }

    /** Those they may still read. */
    List<FollowedDiscussion> discussions(long account) {
        return jdbc.sql("""
                select p.id, p.title, left(p.body, 200) as body, c.name, d.choice
                from discussion_follow d join post p on p.id = d.post_id join community c on c.id = p.community_id
                join standings(:account) g on g.community_id = c.id and g.reads
                where d.account_id = :account and p.removed_at is null
                order by d.at desc limit :most
                """)
                .param("account", account)
                .param("most", MOST)
                .query((row, n) -> new FollowedDiscussion(
                        row.getLong("id"),
                        row.getString("title").isEmpty()
                                ? Opening.of(row.getString("body"), 90)
                                : row.getString("title"),
                        row.getString("name"),
                        row.getString("choice").equals("SILENCED")))
                .list();
    }
}

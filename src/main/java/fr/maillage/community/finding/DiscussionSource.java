package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts and comments of the communities a viewer may read. A comment leads to its discussion. */
@Component
class DiscussionSource implements SearchSource {
    /** Among the latest that hold the words, the best come first: an old network answers as fast as a young one. */
    private static final int RANKED = 300;

    private final JdbcClient jdbc;

    DiscussionSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "discussions";
    }

    @Override
    public int rank() {
        return 0;
    }

    @Override
    public List<Hit> find(String words, Viewer.Member viewer, int most) {
        return jdbc.sql("""
                with asked as materialized (
                    select websearch_to_tsquery('french', plain(:words)) as q, readable_communities(:viewer) as readable),
                held as (
                    (select p.id as post, p.id * 2 as latest, p.body, ts_rank(p.document, q) + 0.05 as rank
                     from post p, asked
                     where p.document @@ q and p.removed_at is null and p.community_id = any (readable)
                     order by p.id desc limit :ranked)
                    union all
                    (select c.post_id, c.id * 2 + 1, c.body, ts_rank(c.document, q)
                     from comment c join post p on p.id = c.post_id, asked
                     where c.document @@ q and c.removed_at is null and p.removed_at is null and p.community_id = any (readable)
                     order by c.id desc limit :ranked)),
                best as (
                    select distinct on (post) * from held order by post, rank desc, latest desc)
                select p.id, p.title, left(p.body, 200) as opening, left(b.body, 400) as body, c.name
                from best b join post p on p.id = b.post join community c on c.id = p.community_id
                order by b.rank desc, b.latest desc limit :most
                """)
                .param("words", words)
                .param("viewer", viewer.id())
                .param("ranked", RANKED)
                .param("most", most)
                .query((row, n) -> new Hit(
                        row.getString("title").isEmpty()
                                ? Opening.of(row.getString("opening"), 90)
                                : row.getString("title"),
                        "/posts/" + row.getLong("id"),
                        Opening.of(row.getString("body"), 200),
                        row.getString("name")))
                .list();
    }
}

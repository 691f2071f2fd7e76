package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Posts and comments of the communities a viewer may read, typing mistakes forgiven. What a comment says leads to that comment. */
@Component
class DiscussionSource implements SearchSource {
    /** Among the latest that hold the words, the best come first: an old network answers as fast as a young one. */
    static final int RANKED = 300;

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
    public boolean written() {
        return true;
    }

    @Override
    public Found find(Asked asked, Viewer.Member viewer, int from, int most) {
        int[] count = {0};
        boolean[] bounded = {false};
        List<Hit> hits = new ArrayList<>();
        Written.asked(jdbc.sql("""
                with best as (
                    select *, count(*) over () as found, bool_or(bounded) over () as more
                    from find_discussions(:viewer, :words, :place, :since, :ranked))
                select p.id, b.comment_id, p.title, left(p.body, 200) as opening, left(coalesce(k.body, p.body), 400) as said,
                       c.name, b.found, b.more,
                       p.archived_at is not null as archived, l.post_id is not null as kept
                from (select * from best order by rank desc, latest desc offset :from limit :most) b
                join post p on p.id = b.post_id join community c on c.id = p.community_id
                left join comment k on k.id = b.comment_id
                left join kept_by(:viewer) l on l.post_id = p.id
                order by b.rank desc, b.latest desc
                """), asked, viewer)
                .param("ranked", RANKED)
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    count[0] = row.getInt("found");
                    bounded[0] = row.getBoolean("more");
                    hits.add(new Hit(
                            row.getString("title").isEmpty()
                                    ? Opening.of(row.getString("opening"), 90)
                                    : row.getString("title"),
                            address(row.getLong("id"), row.getObject("comment_id", Long.class)),
                            Opening.of(row.getString("said"), 200),
                            row.getString("name"),
                            row.getBoolean("archived") ? "post.is-archived" : null,
                            keeping(row.getLong("id"), row.getBoolean("kept"))));
                });
        return new Found(hits, count[0], bounded[0]);
    }

    /** For later, or no more. */
    private static Act keeping(long post, boolean kept) {
        return new Act(
                "/feed/posts/" + post + "/keeping" + (kept ? "/removal" : ""), kept ? "kept.remove" : "kept.keep");
    }

    private static String address(long post, @Nullable Long comment) {
        return "/posts/" + post + (comment == null ? "" : "/comments/" + comment + "?found=yes");
    }
}

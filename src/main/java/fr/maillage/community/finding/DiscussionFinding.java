package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Act;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts and comments, typing mistakes forgiven. What a comment says leads to that comment. */
@Component
class DiscussionFinding implements Finding {
    @Override
    public Kind kind() {
        return new Kind("discussions", 0, true);
    }

    @Override
    public String found() {
        return "find_discussions(r.readable, :words, :since, :ranked)";
    }

    @Override
    public String told() {
        return """
                select p.id::text as id, p.title, left(p.body, 200) as opening, left(coalesce(k.body, p.body), 4000) as about,
                       c.name as place, p.archived_at is not null as archived, l.post_id is not null as kept
                from post p join community c on c.id = p.community_id
                left join comment k on k.id = b.reply
                left join kept_by(:viewer) l on l.post_id = p.id
                where p.id = b.id
                """;
    }

    @Override
    public Hit hit(ResultSet row, Sought sought) throws SQLException {
        String title = row.getString("title");
        return new Hit(
                title.isEmpty() ? Opening.of(row.getString("opening"), 90) : title,
                address(row.getString("id"), row.getObject("reply", Long.class)),
                Opening.around(row.getString("about"), sought, 200),
                row.getString("place"),
                row.getBoolean("archived") ? "post.is-archived" : null,
                keeping(row.getString("id"), row.getBoolean("kept")));
    }

    /** For later, or no more. */
    private static Act keeping(String post, boolean kept) {
        return new Act(
                "/feed/posts/" + post + "/keeping" + (kept ? "/removal" : ""), kept ? "kept.remove" : "kept.keep");
    }

    private static String address(String post, @Nullable Long comment) {
        return "/posts/" + post + (comment == null ? "" : "/comments/" + comment + "?found=yes");
    }
}

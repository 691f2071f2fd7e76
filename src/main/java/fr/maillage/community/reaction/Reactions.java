package fr.maillage.community.reaction;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who said thanks, me too, useful or I support, to what. */
@Component
public class Reactions {
    /** Beyond them, a number says the rest. */
    static final int NAMED = 30;

    private final JdbcClient jdbc;

    Reactions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All of a page at once. Where names are chosen, no name is read.
     *
     * @param comments those shown; {@link Tallies#POST} for the post itself
     */
    public Tallies of(long post, Collection<Long> comments, Viewer.Member viewer) {
        Map<Long, List<Tally>> found = new HashMap<>();
        jdbc.sql("""
                select r.said_of, r.kind, count(*) as people, bool_or(r.account_id = :viewer) as mine,
                       case when not c.pseudonymous
                            then array_agg(a.name order by r.nth) filter (where r.nth <= :named) end as names
                from (select post_id, account_id, kind, coalesce(comment_id, 0) as said_of,
                             row_number() over (partition by comment_id, kind order by at, account_id) as nth
                      from reaction
                      where post_id = :post and coalesce(comment_id, 0) in (:comments)) r
                join account a on a.id = r.account_id
                join post p on p.id = r.post_id
                join community c on c.id = p.community_id
                group by r.said_of, r.kind, c.pseudonymous
                """)
                .param("post", post)
                .param("comments", comments)
                .param("viewer", viewer.id())
                .param("named", NAMED)
                .query(row -> {
                    found.computeIfAbsent(row.getLong("said_of"), c -> new ArrayList<>())
                            .add(new Tally(
                                    Reaction.valueOf(row.getString("kind")),
                                    row.getInt("people"),
                                    row.getBoolean("mine"),
                                    names(row.getArray("names"))));
                });
        found.values().forEach(tallies -> tallies.sort((a, b) -> a.reaction().compareTo(b.reaction())));
        return new Tallies(found);
    }

    /**
     * Said once, and taken back the second time. Members say it, those who only read too; not to themselves, and no more in
     * an archived community or discussion.
     *
     * @param comment its number, or {@link Tallies#POST} for the post itself
     */
    @Transactional
    public void toggle(long post, long comment, Reaction reaction, Viewer.Member viewer) {
        int taken = statement("""
                delete from reaction r using post p, community c
                where r.post_id = :post and coalesce(r.comment_id, 0) = :comment and r.account_id = :viewer
                    and r.kind = :kind and p.id = r.post_id and waits(p) and c.id = p.community_id
                    and c.archived_at is null and is_member(:viewer, c.id)
                """, post, comment, reaction, viewer).update();
        if (taken == 0 && !say(post, comment, reaction, viewer)) {
            throw new NotFound();
        }
    }

    private boolean say(long post, long comment, Reaction reaction, Viewer.Member viewer) {
        return statement("""
                insert into reaction (account_id, post_id, comment_id, kind)
                select :viewer, p.id, w.id, :kind
                from post p
                join community c on c.id = p.community_id
                left join comment w on w.post_id = p.id and w.id = :comment and w.removed_at is null
                where p.id = :post and waits(p) and c.archived_at is null and is_member(:viewer, c.id)
                    and (:comment = 0 or w.id is not null)
                    and case when :comment = 0 then p.author_id else w.author_id end is distinct from :viewer
                on conflict (post_id, coalesce(comment_id, 0), account_id, kind) do update set at = reaction.at
                """, post, comment, reaction, viewer).update() == 1;
    }

    private JdbcClient.StatementSpec statement(
            String sql, long post, long comment, Reaction reaction, Viewer.Member viewer) {
        return jdbc.sql(sql)
                .param("post", post)
                .param("comment", comment)
                .param("kind", reaction.name())
                .param("viewer", viewer.id());
    }

    private static List<String> names(@Nullable Array names) throws SQLException {
        return names == null ? List.of() : Arrays.asList((String[]) names.getArray());
    }
}

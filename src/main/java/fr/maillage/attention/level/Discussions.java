package fr.maillage.attention.level;

import fr.maillage.community.Level;
import fr.maillage.community.Opening;
import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The discussions that someone follows, or silenced, on their own. */
@Component
class Discussions {
    /** A discussion, whether they are of its community, whether they began it or are named in it, and by edits alone. */
    private static final String CONCERNED = """
             from post p
             join community c on c.id = p.community_id
             left join membership m on m.community_id = c.id and m.account_id = :account
             cross join lateral (
                select p.author_id is not distinct from :account and m.account_id is not null as began,
                       count(*) > 0 as named, coalesce(bool_and(n.later), false) as later
                from mention n left join comment k on k.id = n.comment_id
                where n.account_id = :account and n.post_id = p.id and k.removed_at is null) y
            """;

    private final JdbcClient jdbc;

    Discussions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How what somebody else writes there comes to them, where they are of the community or named in it. */
    Optional<Told> of(long account, long post) {
        return jdbc.sql("""
                select p.id, p.title, left(p.body, 200) as body, c.id as community, c.name, m.account_id is not null as belongs,
                       d.choice, y.began, y.named, (t.called).level as called, (t.called).reason as called_reason,
                       (t.rest).level, (t.rest).reason, coalesce(f.level, c.suggested_level) as everywhere
                """ + CONCERNED + """
                left join follow f on f.community_id = c.id and f.account_id = :account and m.account_id is not null
                left join discussion_follow d on d.post_id = p.id and d.account_id = :account
                left join named_choice w on w.account_id = :account
                cross join lateral (
                    select told(false, d.choice, true, w.level, f.level,
                                case when m.account_id is not null and (y.began or not y.later) then c.suggested_level end) as called,
                           told(false, d.choice, false, null, f.level, c.suggested_level) as rest) t
                where p.id = :post and p.removed_at is null and (m.account_id is not null or y.named and may_read(:account, c))
                """)
                .param("account", account)
                .param("post", post)
                .query(Discussions::told)
                .optional();
    }

    private static Told told(ResultSet row, int n) throws SQLException {
        String choice = row.getString("choice");
        return new Told(
                row.getLong("id"),
                row.getString("title").isEmpty() ? Opening.of(row.getString("body"), 90) : row.getString("title"),
                row.getLong("community"),
                row.getString("name"),
                row.getBoolean("belongs"),
                choice == null ? null : Choice.valueOf(choice),
                row.getBoolean("began"),
                row.getBoolean("named"),
                Level.valueOf(row.getString("called")),
                Reason.valueOf(row.getString("called_reason")),
                Level.valueOf(row.getString("level")),
                Reason.valueOf(row.getString("reason")),
                Level.valueOf(row.getString("everywhere")));
    }

    /**
     * Who was named where they are not of it lets all of the discussion come no more, or that; nothing else of it comes to
     * them, so they follow nothing.
     */
    @Transactional
    void choose(long account, long post, Choice choice) {
        NotFound.ifNone(jdbc.sql("""
                insert into discussion_follow (account_id, post_id, choice)
                select :account, p.id, :choice
                """ + CONCERNED + """
                where p.id = :post and p.removed_at is null
                    and (m.account_id is not null or y.named and :choice = 'SILENCED' and may_read(:account, c))
                on conflict (account_id, post_id) do update set choice = excluded.choice, at = now()
                """)
                .param("account", account)
                .param("post", post)
                .param("choice", choice.name())
                .update());
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

package fr.maillage.attention.feed;

import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is new in what someone follows: the communities whose level lets it come, and the discussions they follow
 * elsewhere, without those they silenced. By community, then the latest first; its cost is that of one page, whatever was
 * written before.
 */
@Component
class Feed {
    static final int PAGE = 20;

    /** More than anybody is of. */
    private static final int MOST = 300;

    private static final String LISTENED = """
            select c.id, c.name, c.position, m.read_to, c.position - m.read_to - m.read_beyond as unread, plain(c.name) as key,
                   coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST') as listens
            from membership m
            join community c on c.id = m.community_id
            left join follow f on f.account_id = m.account_id and f.community_id = m.community_id
            where m.account_id = :viewer and c.archived_at is null and c.position > m.read_to + m.read_beyond
            """;

    private static final String ITEMS = "with mine as (" + LISTENED + """
            ),
            place as (select (select plain(name) from community where id = :community) as key)
            select mine.id as community, w.id, w.kind, w.title, left(w.body, 200) as body, w.last_position, w.last_at,
                   w.is_new, w.comments, k.post_id is not null as kept,
                   left(case when w.is_new then w.body else coalesce(latest.body, '') end, 400) as opening,
                   coalesce(case when w.is_new then w.signed else latest.signed end, a.name, '') as author
            from mine cross join place
            cross join lateral (
                select p.id, p.kind, p.title, p.body, p.signed, p.author_id, p.last_position, p.last_at,
                       p.position > seen.to as is_new,
                       (select count(*) from comment c
                        where c.post_id = p.id and c.position > seen.to and c.removed_at is null) as comments
                from post p
                left join reading r on r.post_id = p.id and r.account_id = :viewer
                left join discussion_follow d on d.post_id = p.id and d.account_id = :viewer
                cross join lateral (select greatest(mine.read_to, coalesce(r.read_to, 0)) as to) seen
                where p.community_id = mine.id and p.removed_at is null and p.last_position > mine.read_to
                    and p.last_position > seen.to
                    and case when mine.listens then d.choice is distinct from 'SILENCED' else d.choice = 'FOLLOWED' end
                    and (mine.id <> :community or p.last_position < :position)
                order by p.last_position desc limit :page) w
            left join lateral (
                select c.body, c.signed, c.author_id from comment c
                where not w.is_new and c.post_id = w.id and c.removed_at is null
                order by c.position desc limit 1) latest on true
            left join account a on a.id = case when w.is_new then w.author_id else latest.author_id end
            left join kept_post k on k.account_id = :viewer and k.post_id = w.id
            where place.key is null or (mine.key, mine.id) >= (place.key, :community)
            order by mine.key, mine.id, w.last_position desc limit :page
            """;
    private final JdbcClient jdbc;

    Feed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The communities in which something is unread, by name. */
    List<Waiting> waitingFor(long viewer) {
        return jdbc.sql(LISTENED + " order by key, id limit :most")
                .param("viewer", viewer)
                .param("most", MOST)
                .query((row, n) -> new Waiting(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("unread"),
                        row.getLong("position"),
                        row.getBoolean("listens")))
                .list();
    }

    /** A page and one more, where there is one. */
    List<Item> of(long viewer, Place place) {
        return jdbc.sql(ITEMS)
                .param("viewer", viewer)
                .param("community", place.community())
                .param("position", place.position())
                .param("page", PAGE + 1)
                .query(Feed::item)
                .list();
    }

    private static Item item(ResultSet row, int n) throws SQLException {
        String title = row.getString("title");
        return new Item(
                row.getLong("id"),
                row.getLong("community"),
                row.getString("kind"),
                title,
                title.isEmpty() ? Opening.of(row.getString("body"), 90) : title,
                Opening.of(row.getString("opening"), 220),
                row.getString("author"),
                row.getBoolean("is_new"),
                row.getInt("comments"),
                row.getLong("last_position"),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("kept"));
    }
}

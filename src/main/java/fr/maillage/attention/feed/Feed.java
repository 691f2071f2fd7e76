package fr.maillage.attention.feed;

import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is new in what someone follows: the communities whose level lets it come, without the discussions they silenced, and
 * elsewhere the discussions they follow and those in which they are named or answered. By community, then the latest first;
 * its cost is that of one page, whatever was written before.
 */
@Component
class Feed {
    static final int PAGE = 20;

    /** How far back being named or answered elsewhere is looked for. */
    private static final Duration NAMED_WITHIN = Duration.ofDays(90);

    private static final String COMING = """
            with listened as (
                select c.id, c.name, c.position, m.read_to, plain(c.name) as key,
                       c.position - m.read_to - m.read_beyond - coalesce(s.unread, 0) as unread
                from membership m
                join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = m.community_id
                left join unread_silenced(:viewer) s on s.community_id = c.id
                where m.account_id = :viewer and c.archived_at is null and c.position > m.read_to + m.read_beyond
                    and coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST')),
            apart as (
                select a.*, c.name, plain(c.name) as key
                from comes_apart(:viewer, :since) a join community c on c.id = a.community_id)
            """;

    private static final String WAITING = COMING + """
            select id, name, key, true as listens, id as marked, position, unread from listened where unread > 0
            union all
            select community_id, name, key, false, post_id, last_position, unread from apart
            order by key, id, position desc limit :most
            """;

    private static final String ITEMS = COMING + """
            , place as (
                select (select plain(c.name) from community c where c.id = :community and may_read(:viewer, c)) as key),
            coming as (
                (select l.key, l.id as community, x.*
                 from listened l
                 cross join place
                 cross join lateral (
                    select p.id, p.last_position, s.seen
                    from post p
                    left join reading r on r.post_id = p.id and r.account_id = :viewer
                    left join discussion_follow d on d.post_id = p.id and d.account_id = :viewer
                    cross join lateral (select greatest(l.read_to, r.read_to) as seen) s
                    where p.community_id = l.id and waits(p) and p.last_position > l.read_to
                        and p.last_position > s.seen and d.choice is distinct from 'SILENCED'
                        and (l.id <> :community or p.last_position < :position)
                    order by p.last_position desc limit :page) x
                 where l.unread > 0 and (place.key is null or (l.key, l.id) >= (place.key, :community)))
                union all
                (select a.key, a.community_id, a.post_id, a.last_position, a.seen
                 from apart a cross join place
                 where (a.community_id <> :community or a.last_position < :position)
                    and (place.key is null or (a.key, a.community_id) >= (place.key, :community)))
                order by key, community, last_position desc limit :page)
            select w.community, p.id, p.kind, p.title, left(p.body, 200) as body, p.last_position, p.last_at, n.is_new,
                   k.post_id is not null as kept,
                   (select count(*) from comment c
                    where c.post_id = p.id and c.position > w.seen and c.removed_at is null) as comments,
                   left(case when n.is_new then p.body else coalesce(latest.body, '') end, 400) as opening,
                   coalesce(case when n.is_new then p.signed else latest.signed end, a.name, '') as author
            from coming w
            join post p on p.id = w.id
            cross join lateral (select p.position > w.seen as is_new) n
            left join lateral (
                select c.body, c.signed, c.author_id from comment c
                where not n.is_new and c.post_id = p.id and c.removed_at is null
                order by c.position desc limit 1) latest on true
            left join account a on a.id = case when n.is_new then p.author_id else latest.author_id end
            left join kept_post k on k.account_id = :viewer and k.post_id = p.id
            order by w.key, w.community, w.last_position desc
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Feed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From where something waits that comes to them, by name. */
    List<Waiting> waitingFor(long viewer) {
        var found = new LinkedHashMap<Long, Waiting>();
        jdbc.sql(WAITING)
                .param("viewer", viewer)
                .param("since", since())
                .param("most", Mark.MOST)
                .query(Feed::waiting)
                .list()
                .forEach(one -> found.merge(one.community(), one, Waiting::and));
        return List.copyOf(found.values());
    }

    /** A page and one more, where there is one. */
    List<Item> of(long viewer, Place place) {
        return jdbc.sql(ITEMS)
                .param("viewer", viewer)
                .param("since", since())
                .param("community", place.community())
                .param("position", place.position())
                .param("page", PAGE + 1)
                .query(Feed::item)
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(NAMED_WITHIN).atOffset(ZoneOffset.UTC);
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("unread"),
                row.getBoolean("listens"),
                List.of(new Mark(row.getLong("marked"), row.getLong("position")).toString()));
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

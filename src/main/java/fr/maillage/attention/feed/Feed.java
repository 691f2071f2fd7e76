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
import java.util.stream.Stream;
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

    private static final String WAITING = """
            with listened as (
                select c.id, c.name, c.position,
                       c.position - m.read_to - m.read_beyond - coalesce(s.unread, 0) as unread
                from membership m
                join community c on c.id = m.community_id
                left join follow f on f.account_id = m.account_id and f.community_id = m.community_id
                left join unread_silenced(:viewer) s on s.community_id = c.id
                where m.account_id = :viewer and c.archived_at is null and c.position > m.read_to + m.read_beyond
                    and coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST')),
            waiting as (
                select id, name, true as listens, id as marked, position, unread from listened where unread > 0
                union all
                select c.id, c.name, false, a.post_id, a.last_position, a.unread
                from comes_apart(:viewer, :since) a join community c on c.id = a.community_id),
            place as (select plain(name) as key from community c where id = :community and may_read(:viewer, c))
            select w.*, coalesce((plain(w.name), w.id) >= (p.key, :community), true) as ahead
            from waiting w left join place p on true
            order by plain(w.name), w.id, w.position desc
            """;

    /**
     * Of where something waits, in that order: what is new in the communities, or of the discussions that come from them. Each
     * of both is in that order by itself, so that no community is looked into once the page is full.
     */
    private static final String ITEMS = """
            with ahead as (
                select * from unnest(:communities::bigint[], :listens::boolean[]) with ordinality a(id, listens, rank)),
            coming as (
                (select l.rank, x.*
                 from ahead l
                 join membership m on m.community_id = l.id and m.account_id = :viewer
                 cross join lateral (
                    select p.id, p.last_position, s.seen
                    from post p
                    left join reading r on r.post_id = p.id and r.account_id = :viewer
                    left join discussion_follow d on d.post_id = p.id and d.account_id = :viewer
                    cross join lateral (select greatest(m.read_to, r.read_to) as seen) s
                    where p.community_id = l.id and waits(p) and p.last_position > m.read_to
                        and p.last_position > s.seen and d.choice is distinct from 'SILENCED'
                        and (l.id <> :community or p.last_position < :position)
                    order by p.last_position desc limit :page) x
                 where l.listens
                 order by l.rank, x.last_position desc limit :page)
                union all
                (select a.rank, p.id, p.last_position, greatest(m.read_to, r.read_to, 0)
                 from unnest(:discussions::bigint[]) d(id)
                 join post p on p.id = d.id and waits(p)
                 join community c on c.id = p.community_id and may_read(:viewer, c)
                 join ahead a on a.id = c.id
                 left join membership m on m.community_id = p.community_id and m.account_id = :viewer
                 left join reading r on r.post_id = p.id and r.account_id = :viewer
                 where p.community_id <> :community or p.last_position < :position
                 order by a.rank, p.last_position desc limit :page)
                order by rank, last_position desc limit :page)
            select p.community_id as community, p.id, p.kind, p.title, left(p.body, 200) as body, p.last_position, p.last_at,
                   n.is_new, k.post_id is not null as kept,
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
            order by w.rank, w.last_position desc
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Feed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A page and one discussion more, where there is one. A page on which nothing is left is the first one. */
    FeedPage page(long viewer, Place place) {
        var rows = waitingFor(viewer, place);
        var ahead = rows.stream().filter(Row::ahead);
        var items = items(viewer, together(ahead), place);
        return items.isEmpty() && !place.equals(Place.START)
                ? page(viewer, Place.START)
                : new FeedPage(place, together(rows.stream()), items);
    }

    /**
     * A community that lets what is new come, or a discussion that comes by itself.
     *
     * @param ahead its turn on the page has not passed
     */
    private record Row(Waiting waiting, boolean ahead) {}

    /** By the names of communities. */
    private List<Row> waitingFor(long viewer, Place place) {
        return jdbc.sql(WAITING)
                .param("viewer", viewer)
                .param("since", since())
                .param("community", place.community())
                .query((row, n) -> new Row(waiting(row), row.getBoolean("ahead")))
                .list();
    }

    /** Each community once. */
    private static List<Waiting> together(Stream<Row> rows) {
        var found = new LinkedHashMap<Long, Waiting>();
        rows.map(Row::waiting).forEach(one -> found.merge(one.community(), one, Waiting::and));
        return List.copyOf(found.values());
    }

    private List<Item> items(long viewer, List<Waiting> ahead, Place place) {
        return jdbc.sql(ITEMS)
                .param("viewer", viewer)
                .param("communities", ahead.stream().map(Waiting::community).toArray(Long[]::new))
                .param("listens", ahead.stream().map(Waiting::listens).toArray(Boolean[]::new))
                .param(
                        "discussions",
                        ahead.stream()
                                .filter(one -> !one.listens())
                                .flatMap(one -> one.marks().stream())
                                .map(Mark::thing)
                                .toArray(Long[]::new))
                .param("community", place.community())
                .param("position", place.position())
                .param("page", PAGE + 1)
                .query(Feed::item)
                .list();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(NAMED_WITHIN).atOffset(ZoneOffset.UTC);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("name"),
                row.getLong("unread"),
                row.getBoolean("listens"),
                List.of(new Mark(row.getLong("marked"), row.getLong("position"))));
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

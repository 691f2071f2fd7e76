package fr.maillage.attention.overview;

import fr.maillage.community.Level;
import fr.maillage.community.Opening;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every community a viewer may see, in one query a page. */
@Component
class Glances {
    static final int PAGE = 60;
    static final int WEEKS = 12;

    /** Of one community: the overview says what is next, its projects and discussions the rest. */
    static final int DAYS = 2;

    private static final int LONGEST_TITLE = 90;

    private final JdbcClient jdbc;

    Glances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Theirs first, then by name; a page and one more, where there is one.
     *
     * @param after the last community of the page before, or 0
     * @param today on the viewer's calendar
     */
    List<Glance> of(long viewer, long after, LocalDate today) {
        return jdbc.sql("""
                with shown as (
                    select c.*, m.role is not null as mine, m.read_to, m.read_beyond, f.level as chosen, g.reads
                    from standings(:viewer) g
                    join community c on c.id = g.community_id
                    left join membership m on m.community_id = c.id and m.account_id = :viewer
                    left join follow f on f.community_id = c.id and f.account_id = :viewer
                    where c.archived_at is null and g.sees and (:after = 0 or
                        (m.role is null, plain(c.name), c.id) > (
                            select x.role is null, plain(k.name), k.id
                            from community k left join membership x on x.community_id = k.id and x.account_id = :viewer
                            where k.id = :after and may_see(:viewer, k)))
                    order by m.role is null, plain(c.name), c.id limit :page)
                select s.id, s.name, s.mine, coalesce(s.chosen, s.suggested_level) as level,
                       coalesce(s.position - s.read_to - s.read_beyond - coalesce(q.unread, 0), 0) as unread, w.weeks,
                       (select count(*) from (
                            select from post p
                            where p.community_id = s.id and p.kind = 'QUESTION' and p.answers = 0
                                and takes_words(p) and w.weeks is not null
                            limit 100) open) as unanswered, coalesce(h.changed, 0) as changed, n.coming
                from shown s
                left join unread_silenced(:viewer) q on q.community_id = s.id
                left join (
                    select u.community_id, count(*)::int as changed from changes_unseen(:viewer) u
                    group by u.community_id) h on h.community_id = s.id
                left join lateral (
                    select array_agg(coalesce(k.posts + k.comments, 0) order by d.week) as weeks
                    from generate_series(monday(now()) - 7 * (:weeks - 1), monday(now()), interval '7 days') d(week)
                    left join community_week k on k.community_id = s.id and k.week = d.week::date) w on s.reads
                left join lateral (
                    select array_agg(array[x.kind, x.thing::text, x.title, x.day::text, coalesce(x.hour::text, '')]
                                     order by x.day, x.hour nulls first, x.thing) as coming
                    from (select * from days_to_come(s.id, :today) order by day, hour nulls first, thing limit :days) x
                    ) n on s.reads
                order by not s.mine, plain(s.name), s.id
                """)
                .param("viewer", viewer)
                .param("after", after)
                .param("page", PAGE + 1)
                .param("weeks", WEEKS)
                .param("days", DAYS)
                .param("today", today)
                .query((row, n) -> glance(row))
                .list();
    }

    private static Glance glance(ResultSet row) throws SQLException {
        var weeks = row.getArray("weeks");
        return new Glance(
                row.getLong("id"),
                row.getString("name"),
                row.getBoolean("mine") ? Level.valueOf(row.getString("level")) : null,
                row.getLong("unread"),
                weeks == null ? List.of() : List.of((Integer[]) weeks.getArray()),
                row.getInt("unanswered"),
                row.getInt("changed"),
                coming(row.getArray("coming")));
    }

    private static List<Coming> coming(@Nullable Array days) throws SQLException {
        return days == null
                ? List.of()
                : Arrays.stream((String[][]) days.getArray())
                        .map(day -> new Coming(
                                Coming.Kind.valueOf(day[0]),
                                Long.parseLong(day[1]),
                                Opening.of(day[2], LONGEST_TITLE),
                                LocalDate.parse(day[3]),
                                day[4].isEmpty() ? null : LocalTime.parse(day[4])))
                        .toList();
    }
}

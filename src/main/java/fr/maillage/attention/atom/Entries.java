package fr.maillage.attention.atom;

import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The last posts that an address tells, without the discussions its maker silenced. Outside their hours and while they
 * pause, nothing is added and nothing goes: what was written meanwhile comes when an alert would (decision 0012).
 */
@Component
class Entries {
    /** A feed reader asks again before more than that was written. */
    static final int MOST = 50;

    private static final String LAST = """
            with told as materialized (select told_until(:account, :now) as until),
            last as (
                select c.name as community, p.*
                from told
                cross join told_at_address(:account, cast(:community as bigint)) c
                cross join lateral (
                    select p.* from post p
                    where p.community_id = c.id and p.at <= told.until and waits(p) and not exists (
                        select from discussion_follow d
                        where d.account_id = :account and d.post_id = p.id and d.choice = 'SILENCED')
                    order by p.position desc limit :most) p
                order by p.at desc, p.id desc limit :most)
            select l.id, l.community, l.kind, l.title, left(l.body, 600) as body, coalesce(l.signed, a.name, '') as author,
                   l.at, coalesce(l.edited_at, l.at) as changed
            from last l
            left join account a on a.id = l.author_id
            order by l.at desc, l.id desc
            """;
    private final JdbcClient jdbc;
    private final Clock clock;

    Entries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<Entry> of(Channel channel) {
        return of(channel, clock.instant().atOffset(ZoneOffset.UTC));
    }

    List<Entry> of(Channel channel, OffsetDateTime now) {
        return jdbc.sql(LAST)
                .param("account", channel.account())
                .param("community", channel.community())
                .param("now", now)
                .param("most", MOST)
                .query(Entries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        String title = row.getString("title");
        String body = row.getString("body");
        return new Entry(
                row.getLong("id"),
                row.getString("community"),
                row.getString("kind"),
                title.isEmpty() ? Opening.of(body, 90) : title,
                Opening.of(body, 220),
                row.getString("author"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("changed", OffsetDateTime.class).toInstant());
    }
}

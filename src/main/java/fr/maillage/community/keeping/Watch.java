package fr.maillage.community.keeping;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a facilitator looks after. People are never compared here: no list counts what anybody does. */
@Component
class Watch {
    /** For how long someone is new. */
    static final Duration NEW = Duration.ofDays(30);

    /** After how long of silence a part of a community sleeps. */
    static final Duration LONG = Duration.ofDays(60);

    static final int MOST = 20;

    /** Further than anything is planned. */
    static final Instant FOREVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    Watch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is planned to be published, the next first. */
    List<Planned> planned(Community community, Viewer.Member viewer) {
        return planned(community, viewer, Instant.EPOCH, FOREVER, MOST);
    }

    /**
     * The same of some time: by whom, when, of what kind and under which title, as its author is told. What it says its
     * author alone reads.
     */
    List<Planned> planned(Community community, Viewer.Member viewer, Instant from, Instant until, int most) {
        return jdbc.sql("""
                select d.publish_at, d.kind, d.title, coalesce(m.pseudonym, a.name) as author
                from (select author_id, community_id, publish_at, kind, title from draft
                      where community_id = :community and publish_at is not null and refused is null and deleted_at is null
                          and post_id is null
                      union all
                      select author_id, community_id, publish_at, kind, title from awaiting
                      where community_id = :community and approved_at is not null) d
                join account a on a.id = d.author_id
                join membership m on m.account_id = a.id and m.community_id = d.community_id
                where keeps(:viewer, d.community_id) and d.publish_at >= :from and d.publish_at < :until
                order by d.publish_at, a.id limit :most
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> new Planned(
                        row.getString("author"),
                        row.getObject("publish_at", OffsetDateTime.class).toInstant(),
                        PostKind.valueOf(row.getString("kind")),
                        row.getString("title")))
                .list();
    }

    /** Where names are chosen there are none: when someone came would tell who they are. */
    List<Newcomer> newcomers(Community community, Viewer.Member viewer) {
        return jdbc.sql("""
                select m.id, a.name, m.joined_at
                from membership m join account a on a.id = m.account_id join community c on c.id = m.community_id
                where c.id = :community and keeps(:viewer, c.id) and not c.pseudonymous and m.role <> 'FACILITATOR'
                    and a.suspended_at is null and m.joined_at > now() - make_interval(days => :days)
                    and not exists (select from welcomed w where w.membership_id = m.id)
                order by m.joined_at, m.id limit :most
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("days", (int) NEW.toDays())
                .param("most", MOST)
                .query((row, n) -> new Newcomer(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("joined_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    List<Asleep> asleep(Community community, Viewer.Member viewer) {
        return jdbc.sql("""
                select c.id, c.name, c.last_at from community c
                where c.parent_id = :community and keeps(:viewer, :community) and may_see(:viewer, c)
                    and c.archived_at is null and c.last_at < now() - make_interval(days => :days)
                order by c.last_at, c.id limit :most
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("days", (int) LONG.toDays())
                .param("most", MOST)
                .query((row, n) -> new Asleep(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Done twice, it is done once. */
    @Transactional
    void welcome(Community community, long membership, Viewer.Member viewer) {
        int rows = jdbc.sql("""
                insert into welcomed (membership_id, by)
                select m.id, :viewer from membership m join community c on c.id = m.community_id
                where m.id = :membership and c.id = :community and keeps(:viewer, c.id) and not c.pseudonymous
                on conflict (membership_id) do update set membership_id = excluded.membership_id
                """)
                .param("membership", membership)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
    }

    @Transactional
    void unwelcome(Community community, long membership, Viewer.Member viewer) {
        int rows = jdbc.sql("""
                delete from welcomed w using membership m
                where w.membership_id = :membership and m.id = w.membership_id and m.community_id = :community
                    and keeps(:viewer, m.community_id)
                """)
                .param("membership", membership)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
    }
}

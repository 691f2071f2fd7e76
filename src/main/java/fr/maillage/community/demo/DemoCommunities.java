package fr.maillage.community.demo;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Fills the communities of the demonstration at its first start, all of them or none. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoCommunities {
    private static final Map<String, String> ROLES = Map.of("F", "FACILITATOR", "M", "MEMBER", "R", "READER");
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final DemoPages pages;
    private final DemoProjects projects;
    private final Clock clock;
    private final DemoWriting writing;
    private final DemoFolder folder;
    private final DemoLately lately;

    DemoCommunities(
            JdbcClient jdbc,
            TransactionOperations transaction,
            DemoPages pages,
            DemoProjects projects,
            DemoWriting writing,
            DemoFolder folder,
            DemoLately lately,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.pages = pages;
        this.projects = projects;
        this.clock = clock;
        this.writing = writing;
        this.folder = folder;
        this.lately = lately;
    }

    /** After the people and the places. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(2)
    void fill() {
        transaction.executeWithoutResult(status -> {
            if (empty()) {
                Map<String, Long> communities = new HashMap<>();
                DemoTable.COMMUNITIES
                        .rows()
                        .forEach(row -> communities.put(row.getField("key"), community(row, communities)));
                Map<String, Long> posts = new HashMap<>();
                var hours = new DemoHours(clock, Duration.ofMinutes(47));
                said().forEach(row -> say(row, communities, posts, hours.at(Integer.parseInt(row.getField("days")))));
                writing.fill(communities, posts);
                folder.fill(communities);
                bringUpToDate();
                pages.fill(communities);
                projects.fill(communities);
                lately.fill(communities);
            }
        });
    }

    private boolean empty() {
        return jdbc.sql("select not exists (select from community)")
                .query(Boolean.class)
                .single();
    }

    private long community(NamedCsvRecord row, Map<String, Long> before) {
        long id = jdbc.sql("""
                insert into community (name, purpose, kind, parent_id, pseudonymous, suggested_level, charter, welcome, created_at,
                    territory_id, neighbours_only, organisation_id)
                select :name, :purpose, :kind, :parent, :pseudonymous, :suggested, :charter, :welcome, :at,
                       n.id, :neighbours and n.id is not null, (select o.id from organisation o where o.name = :organisation)
                from (select min(t.id) as id from territory t join cut_part p on p.territory_id = t.id where t.name = :network) n
                returning id
                """)
                .param("name", row.getField("name"))
                .param("purpose", row.getField("purpose"))
                .param("kind", row.getField("kind"))
                .param("parent", before.get(row.getField("parent")))
                .param("pseudonymous", !row.getField("pseudonymous").isEmpty())
                .param("suggested", row.getField("suggested"))
                .param("charter", row.getField("charter"))
                .param("welcome", row.getField("welcome"))
                .param("at", ago(90))
                .param("network", row.getField("network"))
                .param("neighbours", !row.getField("neighbours").isEmpty())
                .param("organisation", row.getField("organisation"))
                .query(Long.class)
                .single();
        for (String member : row.getField("members").split("\\|")) {
            belong(id, List.of(member.split(":")));
        }
        return id;
    }

    private void belong(long community, List<String> member) {
        jdbc.sql("""
                insert into membership (account_id, community_id, role, pseudonym, joined_at)
                select id, :community, :role, :pseudonym, :at from account where email = :email
                """)
                .param("community", community)
                .param("role", ROLES.get(member.get(1)))
                .param("pseudonym", member.size() > 2 ? member.get(2) : null)
                .param("at", ago(88))
                .param("email", member.getFirst())
                .update();
        jdbc.sql("""
                insert into charter_acceptance (charter_id, account_id, at)
                select h.id, a.id, :at from charter h, account a where h.community_id = :community and a.email = :email
                """)
                .param("at", ago(88))
                .param("community", community)
                .param("email", member.getFirst())
                .update();
    }

    /** In the order in which it was said, as positions are given; what was said on one day stays in the order of the file. */
    private static List<NamedCsvRecord> said() {
        return DemoTable.DISCUSSIONS.rows().stream()
                .sorted(Comparator.comparingInt((NamedCsvRecord row) -> -Integer.parseInt(row.getField("days"))))
                .toList();
    }

    private void say(NamedCsvRecord row, Map<String, Long> communities, Map<String, Long> posts, OffsetDateTime at) {
        Long post = posts.get(row.getField("under"));
        if (post == null) {
            posts.put(row.getField("key"), post(row, communities.get(row.getField("community")), at));
        } else {
            comment(row, post, at);
        }
    }

    private long post(NamedCsvRecord row, @Nullable Long community, OffsetDateTime at) {
        return jdbc.sql("""
                insert into post (community_id, author_id, signed, kind, title, body, at, last_at, position, last_position)
                select m.community_id, m.account_id, m.pseudonym, :kind, :title, :body, :at, :at, n, n
                from account a join membership m on m.account_id = a.id and m.community_id = :community,
                     next_position(:community) n
                where a.email = :author returning id
                """)
                .param("community", community)
                .param("kind", row.getField("kind"))
                .param("title", sayings().in(row.getField("title")))
                .param("body", sayings().in(row.getField("body")))
                .param("at", at)
                .param("author", row.getField("author"))
                .query(Long.class)
                .single();
    }

    private void comment(NamedCsvRecord row, long post, OffsetDateTime at) {
        jdbc.sql("""
                with placed as (
                    insert into comment (post_id, author_id, signed, body, at, position)
                    select p.id, m.account_id, m.pseudonym, :body, :at, next_position(p.community_id)
                    from post p join account a on a.email = :author
                    join membership m on m.account_id = a.id and m.community_id = p.community_id
                    where p.id = :post returning position)
                update post p set last_position = placed.position, last_at = :at, comments = comments + 1
                from placed where p.id = :post
                """)
                .param("post", post)
                .param("body", sayings().in(row.getField("body")))
                .param("at", at)
                .param("author", row.getField("author"))
                .update();
    }

    /** Everyone has read all but the last days, and what they wrote; communities were last heard of when they were. */
    private void bringUpToDate() {
        jdbc.sql("""
                update membership m set read_to = coalesce(
                    (select max(w.position) from (
                        select p.position, p.at from post p where p.community_id = m.community_id
                        union all
                        select c.position, c.at from comment c join post p on p.id = c.post_id
                        where p.community_id = m.community_id) w
                     where w.at < :lately), 0)
                """).param("lately", ago(13)).update();
        jdbc.sql("""
                select read_discussion(w.author_id, w.post_id, max(w.position))
                from (select author_id, id as post_id, position from post
                      union all select author_id, post_id, position from comment) w
                group by w.author_id, w.post_id
                """).query((row, n) -> row.getObject(1)).list();
        jdbc.sql("""
                update community c set last_at = coalesce((select max(last_at) from post where community_id = c.id), created_at)
                """).update();
    }

    private Sayings sayings() {
        return new Sayings(LocalDate.now(clock.withZone(DemoWriting.ZONE)));
    }

    private OffsetDateTime ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
    }
}

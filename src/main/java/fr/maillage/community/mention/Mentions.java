package fr.maillage.community.mention;

import fr.maillage.community.NamedLater;
import fr.maillage.community.NamedPeople;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is named in what was written. Only those who may read it are: the members, under the name they have there, and in an
 * open community whose members have their own names the whole network, for authors who are of the network. Where several
 * bear the name, its members go before others.
 */
@Component
public class Mentions implements NamedPeople {
    private static final String NAMED = """
            with typed as (select n as name, plain(n) as key from unnest(:names::text[]) n),
            known as (
                select a.id as account_id, t.name, true as member
                from community c join membership m on m.community_id = c.id join account a on a.id = m.account_id
                join typed t on t.key = plain(m.pseudonym)
                where c.id = :community and c.pseudonymous and a.suspended_at is null and a.id <> :author
                union all
                select a.id, t.name, m.id is not null
                from community c cross join typed t join account a on a.name_key = t.key join account w on w.id = :author
                left join membership m on m.community_id = c.id and m.account_id = a.id
                where c.id = :community and not c.pseudonymous and a.suspended_at is null and a.id <> w.id
                    and (m.id is not null or c.kind = 'OPEN' and w.role <> 'GUEST' and may_read(a.id, c)))
            select distinct k.account_id, k.name from known k
            where k.member or not exists (select from known o where o.name = k.name and o.member)
            """;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Mentions(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    private record Bearer(long account, String name) {}

    /**
     * Keeps who is named in a text that was edited, and forgets who is not any more. Whom it did not name before is told.
     *
     * @param comment its number, or null for the post itself
     */
    @Transactional
    public void keep(long community, long post, @Nullable Long comment, long author, String text) {
        var bearers = named(community, author, text);
        var before = jdbc.sql("""
                select account_id from mention
                where post_id = :post and comment_id is not distinct from cast(:comment as bigint)
                """)
                .param("post", post)
                .param("comment", comment)
                .query(Long.class)
                .set();
        jdbc.sql("""
                delete from mention where post_id = :post and comment_id is not distinct from cast(:comment as bigint)
                    and not (account_id = any (:accounts::bigint[]))
                """)
                .param("post", post)
                .param("comment", comment)
                .param("accounts", bearers.stream().map(Bearer::account).toArray(Long[]::new))
                .update();
        write(post, comment, bearers, true);
        var added = bearers.stream()
                .map(Bearer::account)
                .filter(account -> !before.contains(account))
                .toList();
        if (!added.isEmpty()) {
            events.publishEvent(new NamedLater(post, comment, added));
        }
    }

    /** The same for what has just been written. */
    @Transactional
    public void add(long community, long post, @Nullable Long comment, long author, String text) {
        write(post, comment, named(community, author, text), false);
    }

    private void write(long post, @Nullable Long comment, List<Bearer> bearers, boolean later) {
        if (bearers.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into mention (post_id, comment_id, account_id, name, later)
                select :post, cast(:comment as bigint), b.account, b.name, :later
                from unnest(:accounts::bigint[], :names::text[]) b(account, name)
                on conflict (post_id, (coalesce(comment_id, 0)), account_id) do update set name = excluded.name
                """)
                .param("post", post)
                .param("comment", comment)
                .param("later", later)
                .param("accounts", bearers.stream().map(Bearer::account).toArray(Long[]::new))
                .param("names", bearers.stream().map(Bearer::name).toArray(String[]::new))
                .update();
    }

    @Override
    public int in(long community, long author, String text) {
        return asked("select c.id from community c where c.id = :place", community, author, text);
    }

    @Override
    public int under(long post, long author, String text) {
        return asked(
                "select c.id from post p join community c on c.id = p.community_id where p.id = :place",
                post,
                author,
                text);
    }

    /** Nobody, for who may not read there. */
    private int asked(String community, long place, long author, String text) {
        return Call.in(text).isEmpty()
                ? 0
                : jdbc.sql(community + " and may_read(:author, c)")
                        .param("place", place)
                        .param("author", author)
                        .query(Long.class)
                        .optional()
                        .map(found -> named(found, author, text).size())
                        .orElse(0);
    }

    /** Each once, though they may be named several times. */
    private List<Bearer> named(long community, long author, String text) {
        var calls = Call.in(text);
        if (calls.isEmpty()) {
            return List.of();
        }
        var known = jdbc.sql(NAMED)
                .param(
                        "names",
                        calls.stream()
                                .flatMap(call -> call.names().stream())
                                .distinct()
                                .toArray(String[]::new))
                .param("community", community)
                .param("author", author)
                .query((row, n) -> new Bearer(row.getLong("account_id"), row.getString("name")))
                .list();
        Set<String> borne = new HashSet<>(known.stream().map(Bearer::name).toList());
        Set<String> meant = new HashSet<>();
        calls.forEach(call ->
                call.names().stream().filter(borne::contains).findFirst().ifPresent(meant::add));
        Set<Long> once = new HashSet<>();
        return known.stream()
                .filter(bearer -> meant.contains(bearer.name()) && once.add(bearer.account()))
                .toList();
    }

    /**
     * Who is named in a discussion.
     *
     * @param post one the viewer may read
     * @param comments those that are shown
     */
    public Named in(long post, List<Long> comments) {
        return new Named(jdbc.sql("""
                select n.comment_id, n.name,
                       case when count(*) = 1 then max(a.id) filter (where a.role <> 'GUEST' and not c.pseudonymous) end as account
                from mention n join account a on a.id = n.account_id
                join post p on p.id = n.post_id join community c on c.id = p.community_id
                where n.post_id = :post and (n.comment_id is null or n.comment_id = any (:comments::bigint[]))
                group by n.comment_id, n.name
                """)
                .param("post", post)
                .param("comments", comments.toArray(Long[]::new))
                .query((row, n) -> new Mention(
                        row.getObject("comment_id", Long.class),
                        row.getString("name"),
                        row.getObject("account", Long.class)))
                .list());
    }
}

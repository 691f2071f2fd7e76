package fr.maillage.community;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pages, files and projects that changed, and what each member saw of it. Nobody is disturbed by them: those who let new
 * things of the community come find one line in their feed and in their digest.
 */
@Component
public class Changes {
    private final JdbcClient jdbc;

    Changes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction that changes it. */
    @Transactional
    public void note(ChangeKind kind, long thing, long account) {
        jdbc.sql("select note_change(:kind, :thing, :account)")
                .param("kind", kind.name())
                .param("thing", thing)
                .param("account", account)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    /** Someone opens it: called before it is read, so that what changes meanwhile stays to be seen. */
    @Transactional
    public void see(ChangeKind kind, long thing, long account) {
        see("h.thing = :thing", kind, thing, account);
    }

    /** Someone opens the list of all of them in a community; as {@link #see}. */
    @Transactional
    public void seeAll(ChangeKind kind, long community, long account) {
        see("h.community_id = :thing", kind, community, account);
    }

    private void see(String which, ChangeKind kind, long thing, long account) {
        jdbc.sql("""
                insert into change_seen (account_id, kind, thing, position)
                select m.account_id, h.kind, h.thing, h.position
                from changed h join membership m on m.community_id = h.community_id and m.account_id = :account
                left join change_seen s on s.account_id = m.account_id and s.kind = h.kind and s.thing = h.thing
                where h.kind = :kind and h.position > greatest(m.seen_to, s.position) and
                """ + which + """
                 order by h.thing
                on conflict (account_id, kind, thing) do update set position = greatest(change_seen.position, excluded.position)
                """)
                .param("account", account)
                .param("kind", kind.name())
                .param("thing", thing)
                .update();
    }

    /** What someone did not see of one community; empty where there is nothing. */
    public Optional<Changed> unseen(long community, long account) {
        return jdbc.sql("select h.community_id as community, c.name, max(h.change) as changed_to, " + Changed.COLUMNS
                        + """
                         from changes_unseen(:account) h join community c on c.id = h.community_id
                        where c.id = :community group by h.community_id, c.name
                        """)
                .param("account", account)
                .param("community", community)
                .query((row, n) -> Changed.of(row))
                .optional();
    }

    /** How far someone saw a community. */
    public record Seen(long community, long to) {}

    /**
     * Someone saw all that changed in these communities, in each up to a position.
     *
     * @return how far they had seen those in which that is further
     */
    @Transactional
    public List<Seen> seeAll(long account, List<Seen> seen) {
        return set(account, seen, "m.seen_to < least(w.seen_to, c.changes)", "least(w.seen_to, c.changes)");
    }

    /** Takes that back: each as far as it was; what was opened on its own stays seen. */
    @Transactional
    public void unsee(long account, List<Seen> before) {
        set(account, before, "m.seen_to > w.seen_to", "w.seen_to");
    }

    /** What was seen on its own, and no further than they had seen all the rest, is kept no longer: no undoing needs it. */
    private List<Seen> set(long account, List<Seen> seen, String where, String to) {
        return jdbc.sql("""
                with held as (
                    select m.account_id, c.id, m.seen_to as before, %s as after
                    from unnest(:communities::bigint[], :positions::bigint[]) w(community, seen_to)
                    join community c on c.id = w.community
                    join membership m on m.community_id = c.id and m.account_id = :account
                    where %s order by c.id for update of m),
                passed as (
                    delete from change_seen s using changed h, held
                    where s.account_id = held.account_id and h.kind = s.kind and h.thing = s.thing
                        and h.community_id = held.id and s.position <= least(held.before, held.after))
                update membership m set seen_to = held.after from held
                where m.account_id = held.account_id and m.community_id = held.id
                returning held.id, held.before
                """.formatted(to, where))
                .param("account", account)
                .param("communities", seen.stream().map(Seen::community).toArray(Long[]::new))
                .param("positions", seen.stream().map(Seen::to).toArray(Long[]::new))
                .query((row, n) -> new Seen(row.getLong("id"), row.getLong("before")))
                .list();
    }
}

package fr.maillage.attention.atom;

import fr.maillage.web.NotFound;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The addresses a member made for feed readers: one for each community, and one for all they follow. */
@Component
class ReaderAddresses {
    private static final int MOST = 200;
    private final JdbcClient jdbc;

    ReaderAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * First the one for all they follow, then the communities they are of, by name.
     *
     * @param asked a community they read without being of it, to be listed too, or 0
     */
    List<ReaderAddress> of(long viewer, long asked) {
        return jdbc.sql("""
                select one.* from (
                    select r.id, c.id as community, c.name, r.made_at
                    from standings(:viewer) s
                    join community c on c.id = s.community_id and s.reads and goes_out(c)
                    left join reader_address r
                        on r.account_id = :viewer and r.community_id = c.id and r.withdrawn_at is null
                    where r.id is not null or c.archived_at is null and (s.belongs or c.id = :asked)
                    union all
                    select r.id, null, null, r.made_at
                    from (select) everything
                    left join reader_address r
                        on r.account_id = :viewer and r.community_id is null and r.withdrawn_at is null
                ) one
                order by one.community is not null, plain(one.name), one.community limit :most
                """)
                .param("viewer", viewer)
                .param("asked", asked)
                .param("most", MOST)
                .query(ReaderAddresses::address)
                .list();
    }

    /**
     * Whatever stood there before ends.
     *
     * @param community null for all they follow
     * @return what is shown once and kept nowhere
     * @throws NotFound for guests, and where that community is not one they read, or one of which nothing goes out
     */
    @Transactional
    Secret make(long viewer, @Nullable Long community) {
        var secret = Secret.fresh();
        int made = jdbc.sql("""
                insert into reader_address (account_id, community_id, secret_hash)
                select a.id, cast(:community as bigint), :hash from account a
                where a.id = :viewer and a.role <> 'GUEST'
                    and (cast(:community as bigint) is null or exists (select from told_at_address(a.id, cast(:community as bigint))))
                on conflict (account_id, community_id) do update
                set secret_hash = excluded.secret_hash, made_at = now(), withdrawn_at = null
                """)
                .param("viewer", viewer)
                .param("community", community)
                .param("hash", secret.hash())
                .update();
        if (made == 0) {
            throw new NotFound();
        }
        return secret;
    }

    /** @throws NotFound where it is not theirs, or withdrawn already */
    @Transactional
    void withdraw(long viewer, long id) {
        change("set withdrawn_at = now()", "withdrawn_at is null", viewer, id);
    }

    /** @throws NotFound where it is not theirs, or was made again since, or withdrawn longer than a day ago */
    @Transactional
    void bringBack(long viewer, long id) {
        change("set withdrawn_at = null", "withdrawn_at > now() - interval '1 day'", viewer, id);
    }

    private void change(String change, String where, long viewer, long id) {
        int changed = jdbc.sql(
                        "update reader_address " + change + " where id = :id and account_id = :viewer and " + where)
                .param("id", id)
                .param("viewer", viewer)
                .update();
        if (changed == 0) {
            throw new NotFound();
        }
    }

    /** What stands at an address now; empty where nothing does, be it that its maker may read it no more. */
    Optional<Channel> at(Secret secret) {
        return jdbc.sql("""
                select r.feed, r.account_id, r.community_id, r.made_at, a.language, c.name
                from reader_address r
                join account a on a.id = r.account_id and a.suspended_at is null and a.role <> 'GUEST'
                left join lateral told_at_address(r.account_id, r.community_id) c on r.community_id is not null
                where r.secret_hash = :hash and r.withdrawn_at is null and (r.community_id is null or c.id is not null)
                """).param("hash", secret.hash()).query(Channel::of).optional();
    }

    private static ReaderAddress address(ResultSet row, int n) throws SQLException {
        var made = row.getObject("made_at", OffsetDateTime.class);
        return new ReaderAddress(
                row.getObject("id", Long.class),
                row.getObject("community", Long.class),
                row.getString("name"),
                made == null ? null : made.toInstant());
    }
}

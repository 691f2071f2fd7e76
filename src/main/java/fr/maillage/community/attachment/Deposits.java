package fr.maillage.community.attachment;

import fr.maillage.community.ChangeKind;
import fr.maillage.community.Changes;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.home.Community;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people put into the folders of communities without a post: by those who write there, where nobody reads it before. */
@Component
class Deposits {
    private static final int LONGEST_KEY = 36;
    private static final String MAY = Rights.WRITES + " and (not c.approves_first or " + Rights.KEEPS + ")";
    private final JdbcClient jdbc;
    private final Changes changes;

    Deposits(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /**
     * @param key of the form in which it is made
     * @param shared it was, and takes nothing more
     */
    record Deposit(long id, String key, boolean shared) {}

    /** What the viewer began there and did not share. */
    Optional<Deposit> waiting(Community community, Viewer.Member viewer) {
        return found(community, viewer, "");
    }

    /**
     * What this form began, be it shared by now; else what waits; else a new one.
     *
     * @throws NotFound for whoever puts nothing there
     */
    @Transactional
    Deposit begin(Community community, Viewer.Member viewer, @Nullable String typed) {
        String key = typed == null || typed.isEmpty() || typed.length() > LONGEST_KEY
                ? UUID.randomUUID().toString()
                : typed;
        return found(community, viewer, key).orElseGet(() -> {
            jdbc.sql("insert into deposit (community_id, begun_by, key) select c.id, :viewer, :key from community c"
                            + " where c.id = :community and " + MAY + " on conflict do nothing")
                    .param("community", community.id())
                    .param("viewer", viewer.id())
                    .param("key", key)
                    .update();
            return found(community, viewer, key).orElseThrow(NotFound::new);
        });
    }

    private Optional<Deposit> found(Community community, Viewer.Member viewer, String key) {
        return jdbc.sql("""
                select id, key, shared_at is not null as shared from deposit
                where community_id = :community
                    and (begun_by = :viewer or key = :key and author_id = :viewer)
                order by key = :key desc limit 1
                """)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .param("key", key)
                .query((row, n) -> new Deposit(row.getLong("id"), row.getString("key"), row.getBoolean("shared")))
                .optional();
    }

    @Transactional
    void remove(Deposit deposit, long attachment) {
        jdbc.sql("delete from attachment t using deposit d"
                        + " where t.id = :id and t.deposit_id = d.id and d.id = :deposit and d.begun_by is not null")
                .param("id", attachment)
                .param("deposit", deposit.id())
                .update();
    }

    /**
     * It is in the folder from then on.
     *
     * @return the numbers of its files; none where it was shared meanwhile, or a picture came that is not described
     */
    @Transactional
    List<Long> share(Deposit deposit, Viewer.Member viewer) {
        jdbc.sql("select id from deposit where id = :deposit for update") // a file that arrives is waited for, and seen
                .param("deposit", deposit.id())
                .query(Long.class)
                .list();
        var files = jdbc.sql("""
                with shared as (
                    update deposit d
                    set shared_at = clock_timestamp(), begun_by = null, author_id = m.account_id, signed = m.pseudonym
                    from community c, membership m
                    where d.id = :deposit and d.begun_by = :viewer and c.id = d.community_id
                        and m.community_id = c.id and m.account_id = :viewer
                        and not exists (select from attachment t join file f on f.id = t.file_id
                            where t.deposit_id = d.id and f.width is not null and t.description = '') and
                """ + MAY + """
                     returning d.id, d.community_id)
                update attachment t set community_id = s.community_id from shared s where t.deposit_id = s.id returning t.id
                """)
                .param("deposit", deposit.id())
                .param("viewer", viewer.id())
                .query((row, n) -> row.getLong("id"))
                .list();
        files.forEach(file -> changes.note(ChangeKind.FILE, file, viewer.id()));
        return files;
    }
}

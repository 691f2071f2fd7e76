package fr.maillage.community.conversation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom someone does not want to be written to by, nor brought together with. Nobody else is told. */
@Component
class Blocks {
    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound where this person is not in the conversation with the viewer */
    @Transactional
    void block(long talk, long account, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                insert into account_block (account_id, blocked_id)
                select :viewer, o.account_id from participant o
                where o.conversation_id = :talk and o.account_id = :account and o.account_id <> :viewer and o.left_at is null
                    and participates(:viewer, o.conversation_id)
                on conflict (account_id, blocked_id) do update set at = account_block.at
                """)
                .param("talk", talk)
                .param("account", account)
                .param("viewer", viewer.id())
                .update());
    }

    /** Wherever they met: it stays possible for who left the conversation. */
    @Transactional
    void unblock(long account, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("delete from account_block where account_id = :viewer and blocked_id = :account")
                .param("account", account)
                .param("viewer", viewer.id())
                .update());
    }

    /** By name. */
    List<Person> of(Viewer.Member viewer) {
        return jdbc.sql("""
                select a.id, a.name, f.fingerprint from account_block b join account a on a.id = b.blocked_id
                left join account_photo f on f.account_id = a.id
                where b.account_id = :viewer order by a.name_key, a.id
                """)
                .param("viewer", viewer.id())
                .query(Addressees::person)
                .list();
    }

    /** Those of the others in a conversation whom the viewer blocked. */
    Set<Long> in(Talk talk, Viewer.Member viewer) {
        return Set.copyOf(jdbc.sql("""
                select b.blocked_id from account_block b join participant o on o.account_id = b.blocked_id
                where b.account_id = :viewer and o.conversation_id = :talk
                """)
                .param("viewer", viewer.id())
                .param("talk", talk.id())
                .query(Long.class)
                .list());
    }

    /** The other one, where there are two. */
    boolean between(Talk talk, Viewer.Member viewer) {
        return talk.direct() && !in(talk, viewer).isEmpty();
    }
}

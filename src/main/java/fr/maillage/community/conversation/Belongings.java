package fr.maillage.community.conversation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone settles of a conversation they are in, and of the people who write to them. */
@Component
class Belongings {
    private static final String MINE = " where conversation_id = :talk and account_id = :viewer and left_at is null";
    private final JdbcClient jdbc;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional
    void name(long talk, String name, Viewer.Member viewer) {
        demand(jdbc.sql("""
                update conversation c set name = :name where c.id = :talk and not c.direct and participates(:viewer, c.id)
                """)
                .param("name", name)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update());
    }

    @Transactional
    void mute(long talk, Viewer.Member viewer) {
        change("update participant set muted_at = now()" + MINE, talk, viewer);
    }

    @Transactional
    void unmute(long talk, Viewer.Member viewer) {
        change("update participant set muted_at = null" + MINE, talk, viewer);
    }

    /** A group goes on without them. Between two people nobody leaves: they block, or mute. */
    @Transactional
    void leave(long talk, Viewer.Member viewer) {
        change("update participant set left_at = now()" + MINE + """
                 and exists (select from conversation c where c.id = conversation_id and not c.direct)
                """, talk, viewer);
    }

    /** For a while, as if nothing was; later only somebody who is in it lets them in. */
    @Transactional
    void comeBack(long talk, Viewer.Member viewer) {
        change("""
                update participant set left_at = null
                where conversation_id = :talk and account_id = :viewer and left_at > now() - interval '10 minutes'
                """, talk, viewer);
    }

    /** @throws NotFound where there is no conversation between the two */
    @Transactional
    void block(long talk, Viewer.Member viewer) {
        change("""
                insert into account_block (account_id, blocked_id)
                select :viewer, o.account_id
                from conversation c join participant o on o.conversation_id = c.id and o.account_id <> :viewer
                where c.id = :talk and c.direct and participates(:viewer, c.id)
                on conflict (account_id, blocked_id) do update set at = account_block.at
                """, talk, viewer);
    }

    @Transactional
    void unblock(long talk, Viewer.Member viewer) {
        change("""
                delete from account_block b using conversation c, participant o
                where b.account_id = :viewer and b.blocked_id = o.account_id and o.conversation_id = c.id
                    and c.id = :talk and c.direct and participates(:viewer, c.id)
                """, talk, viewer);
    }

    boolean blocks(Talk talk, Viewer.Member viewer) {
        return talk.direct()
                && jdbc.sql("""
                select exists (select from account_block b join participant o on o.account_id = b.blocked_id
                    where b.account_id = :viewer and o.conversation_id = :talk)
                """)
                        .param("viewer", viewer.id())
                        .param("talk", talk.id())
                        .query(Boolean.class)
                        .single();
    }

    private void change(String statement, long talk, Viewer.Member viewer) {
        demand(jdbc.sql(statement)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update());
    }

    private static void demand(int rows) {
        if (rows == 0) {
            throw new NotFound();
        }
    }
}

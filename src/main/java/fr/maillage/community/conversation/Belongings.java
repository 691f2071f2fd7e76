package fr.maillage.community.conversation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone settles of a conversation they are in, or left. */
@Component
class Belongings {
    private static final String MINE = " where conversation_id = :talk and account_id = :viewer and left_at is null";

    /** {@code m} is their former place in it. */
    private static final String MAY_RETURN =
            " m.left_at is not null and (m.asked_at is not null or m.left_at > now() - interval '10 minutes')";

    private static final String ASKED =
            " where conversation_id = :talk and account_id = :viewer and asked_at is not null";
    private final JdbcClient jdbc;
    private final Places places;

    Belongings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.places = new Places(jdbc);
    }

    @Transactional
    void name(long talk, String name, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
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

    /** A group goes on without them, and nobody puts them back. Between two people nobody leaves: they block, or mute. */
    @Transactional
    void leave(long talk, Viewer.Member viewer) {
        change("update participant set left_at = now()" + MINE + """
                 and exists (select from conversation c where c.id = conversation_id and not c.direct)
                """, talk, viewer);
    }

    /**
     * For a while, as if nothing was; later where somebody who is in it asked them, to what is written from then on.
     *
     * @throws Refused where others took the last place meanwhile, or they and somebody in it are not to be brought together
     */
    @Transactional
    void comeBack(long talk, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql("""
                select c.id from conversation c join participant m on m.conversation_id = c.id and m.account_id = :viewer
                where c.id = :talk and
                """ + MAY_RETURN + " for no key update of c")
                .param("talk", talk)
                .param("viewer", viewer.id())
                .query(Long.class)
                .list()
                .size());
        places.demand(talk, viewer.id());
        change("""
                update participant m set left_at = null, asked_at = null, asked_by = null, declined_at = null,
                    since = case when m.left_at > now() - interval '10 minutes' then m.since else c.position end,
                    read_to = case when m.left_at > now() - interval '10 minutes' then m.read_to else c.position end
                from conversation c
                where c.id = m.conversation_id and c.id = :talk and m.account_id = :viewer and
                """ + MAY_RETURN, talk, viewer);
    }

    /** They stay out, and nobody asks them any more. */
    @Transactional
    void stayOut(long talk, Viewer.Member viewer) {
        change("update participant set declined_at = coalesce(declined_at, now())" + ASKED, talk, viewer);
    }

    /** Being asked stands there again. */
    @Transactional
    void thinkAgain(long talk, Viewer.Member viewer) {
        change("update participant set declined_at = null" + ASKED, talk, viewer);
    }

    /** Groups the viewer left, to which somebody asked them back, the latest first. */
    List<Asking> askings(Viewer.Member viewer) {
        return jdbc.sql("""
                select c.id, c.name, coalesce(b.name, '') as by, array(
                    select a.name from participant o join account a on a.id = o.account_id
                    where o.conversation_id = c.id and o.left_at is null order by a.name_key, a.id) as people
                from participant t join conversation c on c.id = t.conversation_id
                left join account b on b.id = t.asked_by
                where t.account_id = :viewer and t.asked_at is not null and t.declined_at is null
                order by t.asked_at desc, c.id limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", Talks.PAGE)
                .query((row, n) ->
                        new Asking(row.getLong("id"), row.getString("name"), row.getString("by"), List.of((String[])
                                row.getArray("people").getArray())))
                .list();
    }

    private void change(String statement, long talk, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql(statement)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update());
    }
}

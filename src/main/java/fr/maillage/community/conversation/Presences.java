package fr.maillage.community.conversation;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That two people see each other write: both choose it, each for themselves, and neither learns what the other chose. */
@Component
class Presences {
    private static final String MINE = """
             from conversation c where c.id = t.conversation_id and c.id = :talk and c.direct
                and t.account_id = :viewer and t.left_at is null
            """;
    private final JdbcClient jdbc;
    private final Pace pace;

    Presences(JdbcClient jdbc, Pace pace) {
        this.jdbc = jdbc;
        this.pace = pace;
    }

    @Transactional
    void choose(long talk, Viewer.Member viewer) {
        change("update participant t set presence_at = coalesce(t.presence_at, now())" + MINE, talk, viewer);
    }

    @Transactional
    void takeBack(long talk, Viewer.Member viewer) {
        change("update participant t set presence_at = null" + MINE, talk, viewer);
    }

    /**
     * Tells the nodes that the viewer is there, or writes, where the other may see it and has a page open. Too often, it is
     * told to nobody; the viewer sees no difference.
     *
     * @throws NotFound where the viewer did not choose it
     */
    @Transactional
    void sign(long talk, boolean writes, Viewer.Member viewer) {
        boolean told = pace.allows(viewer.id());
        NotFound.ifNone(jdbc.sql("""
                select case when :told and see_each_other(t.account_id, c) and exists (
                        select from watched w where w.topic = 'reader' and w.thing = c.low + c.high - t.account_id
                            and w.until > now())
                    then pg_notify('live', 'conversation/' || :what || '/' || t.account_id || ' ' || c.id) end
                from participant t join conversation c on c.id = t.conversation_id
                where c.id = :talk and t.account_id = :viewer and t.left_at is null and t.presence_at is not null
                """)
                .param("told", told)
                .param("what", writes ? "writes" : "here")
                .param("talk", talk)
                .param("viewer", viewer.id())
                .query((row, n) -> n)
                .list()
                .size());
    }

    private void change(String statement, long talk, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql(statement)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update());
    }
}

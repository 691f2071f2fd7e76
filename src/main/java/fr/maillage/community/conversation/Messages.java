package fr.maillage.community.conversation;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.discussion.Author;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said in conversations, to those who are in them. */
@Component
class Messages {
    static final int PAGE = 50;
    static final int LONGEST = 10_000;
    private static final String SHOWN = """
            select w.id, w.body, w.at, w.position, w.removed_at, a.name as author_name, w.author_id as author,
                f.fingerprint as author_photo, w.author_id = :viewer as own
            from participant t
            join message w on w.conversation_id = t.conversation_id and w.position > t.since
            left join account a on a.id = w.author_id
            left join account_photo f on f.account_id = w.author_id
            where t.conversation_id = :talk and t.account_id = :viewer and t.left_at is null
            """;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Messages(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** The last ones before a position, the oldest of them first; a page and one more, where there is one. */
    List<Message> before(Talk talk, Viewer.Member viewer, long position) {
        return shown(SHOWN + " and w.position < :position order by w.position desc limit :page", talk, viewer, position)
                .reversed();
    }

    /** The first ones after a position. */
    List<Message> after(Talk talk, Viewer.Member viewer, long position) {
        return shown(SHOWN + " and w.position > :position order by w.position limit :page", talk, viewer, position);
    }

    private List<Message> shown(String sql, Talk talk, Viewer.Member viewer, long position) {
        return jdbc.sql(sql)
                .param("talk", talk.id())
                .param("viewer", viewer.id())
                .param("position", position)
                .param("page", PAGE + 1)
                .query(Messages::message)
                .list();
    }

    /**
     * @throws Refused where the viewer may read there and not write, as when the other person left the platform
     */
    @Transactional
    long write(long talk, Viewer.Member viewer, String body) {
        // whoever writes holds the conversation: positions are seen in the order in which they were given
        long position = jdbc.sql("""
                update conversation c set position = position + 1, last_at = now()
                where c.id = :talk and may_write_in(:viewer, c) returning position
                """)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("conversation.not-here"));
        long id = jdbc.sql("""
                insert into message (conversation_id, author_id, body, position)
                values (:talk, :viewer, :body, :position) returning id
                """)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .param("body", body)
                .param("position", position)
                .query(Long.class)
                .single();
        read(talk, viewer, position);
        events.publishEvent(new Addressed(Matter.MESSAGE, id));
        return id;
    }

    /** Up to what was shown. */
    @Transactional
    void read(long talk, Viewer.Member viewer, long position) {
        jdbc.sql("""
                update participant set read_to = :position
                where conversation_id = :talk and account_id = :viewer and read_to < :position
                """)
                .param("position", position)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update();
    }

    /** Its author takes it away; a line says that something stood there. */
    @Transactional
    void takeAway(long talk, long message, Viewer.Member viewer) {
        removal("removed_at = now(), removed_by = :viewer", "removed_at is null", talk, message, viewer);
    }

    /** What the coordination took away stays away. */
    @Transactional
    void bringBack(long talk, long message, Viewer.Member viewer) {
        removal("removed_at = null, removed_by = null", "removed_by = :viewer", talk, message, viewer);
    }

    private void removal(String columns, String which, long talk, long message, Viewer.Member viewer) {
        int rows = jdbc.sql("update message w set " + columns + " where w.id = :message and w.conversation_id = :talk"
                        + " and w.author_id = :viewer and participates(:viewer, w.conversation_id) and w." + which)
                .param("message", message)
                .param("talk", talk)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
    }

    private static Message message(ResultSet row, int n) throws SQLException {
        boolean removed = row.getObject("removed_at") != null;
        String name = row.getString("author_name");
        return new Message(
                row.getLong("id"),
                new Author(
                        row.getObject("author", Long.class),
                        name == null ? "" : name,
                        row.getString("author_photo"),
                        row.getBoolean("own")),
                removed ? "" : row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                removed,
                row.getLong("position"));
    }
}

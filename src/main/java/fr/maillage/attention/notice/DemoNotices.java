package fr.maillage.attention.notice;

import fr.maillage.community.Matter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is addressed to people of the demonstration, as if it had been heard; filled once. */
@Component
@ConditionalOnProperty("maillage.demo")
class DemoNotices {
    private final JdbcClient jdbc;
    private final NoticeTelling telling;

    DemoNotices(JdbcClient jdbc, NoticeTelling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    private record Come(
            Matter matter, long thing, long turn, @Nullable Long account) {}

    /** After what people settled. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(4)
    @Transactional
    public void fill() {
        if (jdbc.sql("select exists (select from notice)").query(Boolean.class).single()) {
            return;
        }
        jdbc.sql("""
                select 'TASK' as matter, id as thing, version as turn, null::bigint as account from project_task
                where assignee_id is not null and removed_at is null and stage <> 'DONE'
                union all select 'REQUEST', id, 0, null from membership_request
                union all select 'INVITATION', community_id, 0, account_id from community_invitation
                union all select 'REPORT', id, 0, null from moderation_case where decided_at is null
                union all select 'DECISION', id, 0, null from moderation_case where decided_at is not null
                union all select 'MESSAGE_REPORT', id, 0, null from message_report where decided_at is null
                union all select 'MESSAGE', max(id), 0, null from message group by conversation_id
                """)
                .query((row, n) -> new Come(
                        Matter.valueOf(row.getString("matter")),
                        row.getLong("thing"),
                        row.getLong("turn"),
                        row.getObject("account", Long.class)))
                .list()
                .forEach(come -> telling.tell(come.matter(), come.thing(), come.turn(), come.account()));
        jdbc.sql("""
                update notice n set at = m.at from message m
                where n.matter = 'MESSAGE' and m.conversation_id = n.thing and m.position = n.occurrence
                """).update();
    }
}

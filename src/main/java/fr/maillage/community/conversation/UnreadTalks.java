package fr.maillage.community.conversation;

import fr.maillage.web.ConversationSign;
import org.springframework.stereotype.Component;

/** Those of someone's conversations in which something is unread, by their own position; what is muted or blocked says nothing. */
@Component
class UnreadTalks implements ConversationSign {
    @Override
    public String count() {
        return """
                (select count(*) from participant t join conversation c on c.id = t.conversation_id
                 where t.account_id = a.id and t.left_at is null and t.muted_at is null
                     and c.position > greatest(t.read_to, t.since)
                     and not (c.direct and exists (
                         select from account_block b
                         where b.account_id = a.id and b.blocked_id = case when c.low = a.id then c.high else c.low end)))
                """;
    }
}

package fr.maillage.community.conversation;

import fr.maillage.community.live.Topic;
import org.springframework.stereotype.Component;

/** A conversation, to those who are in it. */
@Component
class ConversationTopic implements Topic {
    @Override
    public String name() {
        return "conversation";
    }

    @Override
    public String readers() {
        return """
                select h.stream, c.position
                from here h join conversation c on c.id = h.thing
                where participates(h.account, c.id)
                """;
    }

    @Override
    public String seers() {
        return """
                select h.stream, c.position
                from here h join conversation c on c.id = h.thing
                where see_each_other(h.account, c)
                """;
    }
}

package fr.maillage.community.live;

import org.springframework.stereotype.Component;

/** A post and what is said under it. */
@Component
class DiscussionTopic implements Topic {
    @Override
    public String name() {
        return "discussion";
    }

    @Override
    public String readers() {
        return """
                select h.stream, p.last_position as position
                from here h
                join post p on p.id = h.thing and p.removed_at is null
                join community c on c.id = p.community_id
                where may_read(h.account, c)
                """;
    }
}

package fr.maillage.community.card;

import fr.maillage.web.CardSource;
import fr.maillage.web.Viewer;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Discussions of the communities that a viewer may read. */
@Component
class DiscussionCards implements CardSource {
    private static final String PATH = "/posts/";
    private final JdbcClient jdbc;

    DiscussionCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public Map<Long, Card> of(Set<Long> numbers, Viewer.Member viewer) {
        return Written.cards(jdbc.sql("""
                        select p.id, p.title, left(p.body, 200) as opening, c.name
                        from post p join community c on c.id = p.community_id
                        where p.id = any (:ids::bigint[]) and p.removed_at is null and may_read(:viewer, c)
                        """), numbers, viewer, PATH, "chat-left-text", "link.discussion");
    }
}

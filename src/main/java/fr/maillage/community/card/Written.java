package fr.maillage.community.card;

import fr.maillage.community.Opening;
import fr.maillage.web.CardSource.Card;
import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cards of what is written in communities: its title, or its first words. */
final class Written {
    private Written() {}

    /** @param sql over :ids and :viewer, whose rows have id, title, opening and name */
    static Map<Long, Card> cards(
            JdbcClient.StatementSpec sql,
            Set<Long> numbers,
            Viewer.Member viewer,
            String path,
            String icon,
            String kind) {
        Map<Long, Card> cards = new HashMap<>();
        sql.param("ids", numbers.toArray(Long[]::new))
                .param("viewer", viewer.id())
                .query(row -> {
                    String title = row.getString("title");
                    cards.put(
                            row.getLong("id"),
                            new Card(
                                    path + row.getLong("id"),
                                    title.isEmpty() ? Opening.of(row.getString("opening"), 90) : title,
                                    icon,
                                    kind,
                                    row.getString("name")));
                });
        return cards;
    }
}

package fr.maillage.community.card;

import fr.maillage.community.Opening;
import fr.maillage.web.CardSource;
import fr.maillage.web.Viewer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written in the communities that a viewer may read: its title, or its first words. */
final class WrittenCards implements CardSource {
    private static final int LONGEST = 90;
    private final JdbcClient jdbc;
    private final String table;
    private final String path;
    private final String icon;
    private final String kind;

    WrittenCards(JdbcClient jdbc, String table, String path, String icon, String kind) {
        this.jdbc = jdbc;
        this.table = table;
        this.path = path;
        this.icon = icon;
        this.kind = kind;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Map<Long, Card> of(Set<Long> numbers, Viewer.Member viewer) {
        Map<Long, Card> cards = new HashMap<>();
        jdbc.sql("""
                select w.id, w.title, left(w.body, 200) as opening, c.name
                from %s w join community c on c.id = w.community_id
                where w.id = any (:ids::bigint[]) and w.removed_at is null and may_read(:viewer, c)
                """.formatted(table))
                .param("ids", numbers.toArray(Long[]::new))
                .param("viewer", viewer.id())
                .query(row -> {
                    String title = row.getString("title");
                    cards.put(
                            row.getLong("id"),
                            new Card(
                                    path + row.getLong("id"),
                                    title.isEmpty() ? Opening.of(row.getString("opening"), LONGEST) : title,
                                    icon,
                                    kind,
                                    row.getString("name")));
                });
        return cards;
    }
}

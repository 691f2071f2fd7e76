package fr.maillage.community.conversation;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said in the viewer's own conversations, typing mistakes forgiven. */
@Component
class MessageSource implements SearchSource {
    private static final Kind MESSAGES = new Kind("messages", 7, false);

    /** The latest of those that hold the words. */
    static final int LATEST = 300;

    private final JdbcClient jdbc;

    MessageSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(MESSAGES);
    }

    @Override
    public List<Found> find(List<Kind> kinds, Asked asked, Viewer.Member viewer, int from, int most) {
        int[] count = {0};
        List<Hit> hits = new ArrayList<>();
        jdbc.sql("""
                select w.id, w.position, w.body, c.id as talk, coalesce(a.name, '') as author, c.name,
                    count(*) over () as found
                from find_messages(:viewer, :words, :latest) f
                join message w on w.id = f.message_id
                join conversation c on c.id = w.conversation_id
                left join account a on a.id = w.author_id
                order by w.id desc offset :from limit :most
                """)
                .param("viewer", viewer.id())
                .param("words", asked.words())
                .param("latest", LATEST)
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    count[0] = row.getInt("found");
                    hits.add(new Hit(
                            Opening.of(row.getString("body"), 90),
                            "/conversations/" + row.getLong("talk") + "?before=" + (row.getLong("position") + 1) + "#c"
                                    + row.getLong("id"),
                            row.getString("author"),
                            row.getString("name")));
                });
        return List.of(new Found(MESSAGES, hits, count[0], count[0] >= LATEST));
    }
}

package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Communities a viewer may know of, by words of their name or purpose, typing mistakes forgiven. */
@Component
class CommunitySource implements SearchSource {
    private final JdbcClient jdbc;

    CommunitySource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "communities";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public List<Hit> find(String words, Viewer.Member viewer, int most) {
        return jdbc.sql("""
                select c.id, c.name, c.purpose, p.name as parent
                from community c left join community p on p.id = c.parent_id
                where plain(:words) <% plain(c.name || ' ' || c.purpose) and may_see(:viewer, c)
                order by word_similarity(plain(:words), plain(c.name)) desc, plain(c.name), c.id limit :most
                """)
                .param("words", words)
                .param("viewer", viewer.id())
                .param("most", most)
                .query((row, n) -> new Hit(
                        row.getString("name"),
                        "/communities/" + row.getLong("id"),
                        row.getString("purpose"),
                        row.getString("parent") == null ? "" : row.getString("parent")))
                .list();
    }
}

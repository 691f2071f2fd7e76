package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Pages, typing mistakes forgiven. */
@Component
class SharedPageFinding implements Finding {
    @Override
    public Kind kind() {
        return new Kind("pages", 1, true);
    }

    @Override
    public String found() {
        return "find_pages(r.readable, :words, :since, :ranked)";
    }

    @Override
    public String told() {
        return """
                select p.id::text as id, p.title, '' as opening, left(p.body, 4000) as about, c.name as place, false as archived, false as kept
                from shared_page p join community c on c.id = p.community_id where p.id = b.id
                """;
    }

    @Override
    public Hit hit(ResultSet row, Sought sought) throws SQLException {
        return new Hit(
                row.getString("title"),
                "/pages/" + row.getString("id"),
                Opening.around(row.getString("about"), sought, 200),
                row.getString("place"));
    }
}

package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Communities, by words of their name or purpose, typing mistakes forgiven. */
@Component
class CommunityFinding implements Finding {
    @Override
    public Kind kind() {
        return new Kind("communities", 4, false);
    }

    @Override
    public String found() {
        return "find_communities(r.seen, :words, cast(:parts as text[]))";
    }

    @Override
    public String told() {
        return """
                select c.id::text as id, c.name as title, '' as opening, c.purpose as about,
                       coalesce(case when c.parent_id = any (r.seen) then p.name end, '') as place, false as archived, false as kept
                from community c left join community p on p.id = c.parent_id where c.id = b.id
                """;
    }

    @Override
    public Hit hit(ResultSet row, Sought sought) throws SQLException {
        return new Hit(
                row.getString("title"),
                "/communities/" + row.getString("id"),
                Opening.around(row.getString("about"), sought, 200),
                row.getString("place"));
    }
}

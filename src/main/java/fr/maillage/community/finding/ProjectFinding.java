package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Projects, by what they are about and what came of them. */
@Component
class ProjectFinding implements Finding {
    @Override
    public Kind kind() {
        return new Kind("projects", 3, true);
    }

    @Override
    public String found() {
        return "find_projects(r.readable, :words, :since, :ranked)";
    }

    @Override
    public String told() {
        return """
                select p.id::text as id, p.name as title, '' as opening, left(p.objective, 4000) as about, c.name as place,
                       false as archived, false as kept
                from project p join community c on c.id = p.community_id where p.id = b.id
                """;
    }

    @Override
    public Hit hit(ResultSet row, Sought sought) throws SQLException {
        return new Hit(
                row.getString("title"),
                "/projects/" + row.getString("id"),
                Opening.around(row.getString("about"), sought, 200),
                row.getString("place"));
    }
}

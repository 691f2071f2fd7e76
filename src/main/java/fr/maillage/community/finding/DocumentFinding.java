package fr.maillage.community.finding;

import fr.maillage.community.Opening;
import fr.maillage.web.SearchSource.Hit;
import fr.maillage.web.SearchSource.Kind;
import fr.maillage.web.Sought;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Files by words of their names, typing mistakes forgiven: the post under which one stands, or its place in the folder. */
@Component
class DocumentFinding implements Finding {
    @Override
    public Kind kind() {
        return new Kind("documents", 2, true);
    }

    @Override
    public String found() {
        return "find_documents(r.readable, :words, :since, :ranked)";
    }

    @Override
    public String told() {
        return """
                select coalesce('posts/' || p.id, 'communities/' || c.id || '/documents?before=' || t.id + 1 || '#f' || t.id) as id,
                       d.name as title, '' as opening, coalesce(p.title || E'\\n' || left(p.body, 400), t.description) as about,
                       c.name as place, false as archived, false as kept
                from attachment t join file d on d.id = t.file_id join community c on c.id = t.community_id
                left join post p on p.id = t.post_id
                where t.id = b.id
                """;
    }

    @Override
    public Hit hit(ResultSet row, Sought sought) throws SQLException {
        return new Hit(
                row.getString("title"),
                "/" + row.getString("id"),
                Opening.around(row.getString("about"), sought, 200),
                row.getString("place"));
    }
}

package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files under the posts that a viewer may read, by words of their names, typing mistakes forgiven. */
@Component
class DocumentSource implements SearchSource {
    private final JdbcClient jdbc;

    DocumentSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "documents";
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public boolean written() {
        return true;
    }

    /** It leads to the post under which the file stands, or to its place in the folder. */
    @Override
    public Found find(Asked asked, Viewer.Member viewer, int from, int most) {
        var sql = jdbc.sql("""
                select coalesce('posts/' || p.id, 'communities/' || c.id || '/documents?before=' || t.id + 1 || '#f' || t.id) as id,
                       d.name as title, coalesce(p.title || E'\\n' || left(p.body, 400), t.description) as about, c.name, f.found
                from (select *, count(*) over () as found from find_documents(:viewer, :words, :place, :since, :ranked)
                      order by rank desc, attachment_id desc offset :from limit :most) f
                join attachment t on t.id = f.attachment_id
                join file d on d.id = t.file_id
                left join post p on p.id = t.post_id
                join community c on c.id = t.community_id
                order by f.rank desc, t.id desc
                """);
        return Written.found(Written.asked(sql, asked, viewer), "/", from, most, DiscussionSource.RANKED);
    }
}

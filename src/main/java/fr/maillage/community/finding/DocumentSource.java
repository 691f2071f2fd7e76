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
                       d.name as title, coalesce(p.title || ' ' || left(p.body, 400), t.description) as about, c.name,
                       least(count(*) over (), :ranked) as found
                from standings(:viewer) g
                join attachment t on t.community_id = g.community_id
                join file d on d.id = t.file_id
                left join post p on p.id = t.post_id
                left join deposit s on s.id = t.deposit_id
                join community c on c.id = t.community_id
                where g.reads and p.removed_at is null and stands(t) and cardinality(cast(:parts as text[])) > 0
                    and (cast(:place as bigint) is null or g.community_id = :place)
                    and (cast(:since as timestamptz) is null or coalesce(p.at, s.shared_at) >= :since)
                    and not exists (
                        select from unnest(cast(:parts as text[])) w
                        where not (plain(d.name) like '%' || like_literal(plain(w)) || '%' or plain(w) <% plain(d.name)))
                order by word_similarity(plain(:words), plain(d.name)) desc, t.id desc offset :from limit :most
                """).param("parts", Written.parts(asked.words()));
        return Written.found(Written.asked(sql, asked, viewer), "/", from, most, DiscussionSource.RANKED);
    }
}

package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages of the communities a viewer may read, typing mistakes forgiven. */
@Component
class SharedPageSource implements SearchSource {
    private final JdbcClient jdbc;

    SharedPageSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "pages";
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public boolean written() {
        return true;
    }

    @Override
    public Found find(Asked asked, Viewer.Member viewer, int from, int most) {
        var sql = jdbc.sql("""
                select p.id, p.title, left(p.body, 400) as about, c.name, f.found
                from (select *, count(*) over () as found from find_pages(:viewer, :words, :place, :since, :ranked)
                      order by rank desc, page_id desc offset :from limit :most) f
                join shared_page p on p.id = f.page_id join community c on c.id = p.community_id
                order by f.rank desc, p.id desc
                """);
        return Written.found(Written.asked(sql, asked, viewer), "/pages/", from, most, DiscussionSource.RANKED);
    }
}

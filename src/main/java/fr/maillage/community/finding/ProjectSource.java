package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Projects of the communities a viewer may read, by what they are about and what came of them. */
@Component
class ProjectSource implements SearchSource {
    private final JdbcClient jdbc;

    ProjectSource(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return "projects";
    }

    @Override
    public int rank() {
        return 3;
    }

    @Override
    public boolean written() {
        return true;
    }

    @Override
    public Found find(Asked asked, Viewer.Member viewer, int from, int most) {
        var sql = jdbc.sql("""
                select p.id, p.name as title, left(p.objective, 400) as about, c.name, f.found
                from (select *, count(*) over () as found from find_projects(:viewer, :words, :place, :since, :ranked)
                      order by rank desc, project_id desc offset :from limit :most) f
                join project p on p.id = f.project_id join community c on c.id = p.community_id
                order by f.rank desc, p.id desc
                """);
        return Written.found(Written.asked(sql, asked, viewer), "/projects/", from, most, DiscussionSource.RANKED);
    }
}

package fr.maillage.community.finding;

import fr.maillage.web.SearchSource;
import fr.maillage.web.Viewer;
import java.util.ArrayList;
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
        return 4;
    }

    /** Each word as a part of one that stands there; where none is found so, as a whole word with a typing mistake. */
    @Override
    public Found find(Asked asked, Viewer.Member viewer, int from, int most) {
        int[] count = {0};
        List<Hit> hits = new ArrayList<>();
        jdbc.sql("""
                with g as materialized (select * from standings(:viewer)),
                asked as materialized (
                    select plain(w) as word, '%' || like_literal(plain(w)) || '%' as part
                    from unnest(cast(:parts as text[])) w),
                seen as (select c.* from g join community c on c.id = g.community_id where g.sees and exists (select from asked)),
                exactly as materialized (
                    select id from seen where not exists (select from asked where findable not like part)),
                found as (
                    select id from exactly
                    union all
                    select id from seen where not exists (select from exactly)
                        and not exists (select from asked where findable not like part and not word <% findable))
                select c.id, c.name, c.purpose, coalesce(case when v.sees then p.name end, '') as parent, count(*) over () as found
                from found
                join community c using (id)
                left join community p on p.id = c.parent_id
                left join g v on v.community_id = c.parent_id
                order by word_similarity(plain(:words), plain(c.name)) desc, plain(c.name), c.id offset :from limit :most
                """)
                .param("words", asked.words())
                .param("parts", Written.parts(asked.words()))
                .param("viewer", viewer.id())
                .param("from", from)
                .param("most", most)
                .query(row -> {
                    count[0] = row.getInt("found");
                    hits.add(new Hit(
                            row.getString("name"),
                            "/communities/" + row.getLong("id"),
                            row.getString("purpose"),
                            row.getString("parent")));
                });
        return new Found(hits, count[0], false);
    }
}

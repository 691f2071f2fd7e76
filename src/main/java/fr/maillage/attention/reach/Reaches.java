package fr.maillage.attention.reach;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts with the one rule that also decides when the post is there. */
@Component
class Reaches {
    private static final String COUNTED = """
            select count(*) filter (where (t.told).level = 'AT_ONCE') as now,
                   count(*) filter (where (t.told).level = 'DIGEST') as digest
            from membership mine
            join community c on c.id = mine.community_id and c.archived_at is null
            left join (membership m join account a on a.id = m.account_id and a.suspended_at is null)
                on m.community_id = c.id
            left join follow f on f.account_id = m.account_id and f.community_id = c.id
            cross join lateral (
                select told(m.account_id = mine.account_id, null, false, null, f.level, c.suggested_level) as told) t
            where c.id = :community and mine.account_id = :viewer and mine.role in ('FACILITATOR', 'MEMBER')
            having count(*) > 0
            """;
    private final JdbcClient jdbc;

    Reaches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws NotFound for whoever does not write there */
    Reach of(long community, Viewer.Member viewer) {
        return jdbc.sql(COUNTED)
                .param("community", community)
                .param("viewer", viewer.id())
                .query((row, n) -> new Reach(row.getInt("now"), row.getInt("digest")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}

package fr.maillage.community;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far each member read. What is unread in a community is a difference: the position it reached, less the position up
 * to which everything was read, less what was read beyond it one discussion at a time. It is exact, and counts no rows.
 */
@Component
public class Readings {
    private final JdbcClient jdbc;

    Readings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Someone read a discussion up to a position; not further than they saw, so that what came meanwhile stays unread.
     * Of those who are not of the community it is kept where they are named, or began the discussion, and may read it.
     */
    @Transactional
    public void read(long account, long post, long position) {
        jdbc.sql("select read_discussion(:account, :post, :position)")
                .param("account", account)
                .param("post", post)
                .param("position", position)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    /**
     * Someone read a part of a discussion, from what follows one position up to another. Where something before it is
     * unread, all stays unread: what nobody saw is never marked.
     */
    @Transactional
    public void read(long account, long post, long after, long position) {
        jdbc.sql("select read_stretch(:account, :post, :after, :position)")
                .param("account", account)
                .param("post", post)
                .param("after", after)
                .param("position", position)
                .query((row, n) -> row.getObject(1))
                .list();
    }

    /** Someone read whole communities, each up to its position. */
    @Transactional
    public void readAll(long account, List<Long> communities, List<Long> positions) {
        jdbc.sql("""
                select read_community(:account, r.community, r.position)
                from unnest(:communities::bigint[], :positions::bigint[]) r(community, position)
                order by r.community
                """)
                .param("account", account)
                .param("communities", communities.toArray(Long[]::new))
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> row.getObject(1))
                .list();
    }
}

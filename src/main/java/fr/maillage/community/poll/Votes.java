package fr.maillage.community.poll;

import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to polls: changed and withdrawn as long as one votes, by those who are of the community. */
@Component
class Votes {
    /** Holds the viewer's place in the community: what they send twice at once is counted once; and what is proposed stays so. */
    private static final String ALLOWED = """
            select m.account_id from poll b
            join post p on p.id = b.post_id and takes_words(p)
            join community c on c.id = p.community_id and c.archived_at is null
            join membership m on m.community_id = c.id and m.account_id = :viewer
            where b.post_id = :post and (b.closes_at is null or b.closes_at > clock_timestamp())
            for update of m for share of b
            """;

    private final JdbcClient jdbc;

    Votes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Replaces what they answered before.
     *
     * @param answers by the number of the option
     * @throws NotFound where one does not vote, or they do not
     * @throws Refused where what is proposed changed since they saw it
     */
    @Transactional
    void cast(long post, Viewer.Member viewer, Map<Long, Poll.Answer> answers) {
        withdraw(post, viewer);
        int cast = jdbc.sql("""
                insert into vote (option_id, account_id, answer)
                select o.id, :viewer, v.answer from unnest(:options::bigint[], :answers::text[]) v(option, answer)
                join poll_option o on o.id = v.option and o.post_id = :post
                """)
                .param("post", post)
                .param("viewer", viewer.id())
                .param("options", answers.keySet().toArray(Long[]::new))
                .param("answers", answers.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
        if (cast < answers.size()) {
            throw new Refused("poll.changed").onward("/posts/" + post + "#poll", "draft.discussion");
        }
    }

    /** @throws NotFound where one does not vote, or they do not */
    @Transactional
    void withdraw(long post, Viewer.Member viewer) {
        boolean allowed = jdbc.sql(ALLOWED)
                .param("post", post)
                .param("viewer", viewer.id())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!allowed) {
            throw new NotFound();
        }
        jdbc.sql("""
                delete from vote v using poll_option o
                where o.id = v.option_id and o.post_id = :post and v.account_id = :viewer
                """).param("post", post).param("viewer", viewer.id()).update();
    }
}

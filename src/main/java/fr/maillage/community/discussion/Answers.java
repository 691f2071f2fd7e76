package fr.maillage.community.discussion;

import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The comment that answers a question, as who asked it or who keeps the community says. */
@Component
class Answers {
    private static final String ACCEPTING = " from community c where w.id = :post and c.id = w.community_id"
            + " and waits(w) and w.kind = 'QUESTION' and " + Rights.OWNS_OR_KEEPS;
    private final JdbcClient jdbc;
    private final Others others;

    Answers(JdbcClient jdbc, Others others) {
        this.jdbc = jdbc;
        this.others = others;
    }

    /** @return what was accepted before, if anything was and it is still there */
    @Transactional
    Optional<Long> accept(long post, long comment, Viewer.Member viewer) {
        var before = jdbc.sql("""
                select o.id from post w join comment o on o.id = w.answer_id and o.removed_at is null
                where w.id = :post and o.id <> :comment for update of w
                """)
                .param("post", post)
                .param("comment", comment)
                .query(Long.class)
                .optional();
        int rows = jdbc.sql("update post w set answer_id = :comment" + ACCEPTING + """
                 and exists (select from comment o where o.id = :comment and o.post_id = w.id and o.removed_at is null)
                """)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        others.told(post, viewer, "answer accepted");
        return before;
    }

    @Transactional
    void withdraw(long post, Viewer.Member viewer) {
        int rows = jdbc.sql("update post w set answer_id = null" + ACCEPTING)
                .param("post", post)
                .param("viewer", viewer.id())
                .update();
        NotFound.ifNone(rows);
        others.told(post, viewer, "answer withdrawn");
    }
}

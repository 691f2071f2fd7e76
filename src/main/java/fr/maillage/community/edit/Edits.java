package fr.maillage.community.edit;

import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.mention.Mentions;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What authors change of what they wrote. The former version is kept; nobody has anything new to read. */
@Component
class Edits {
    private static final String POST = """
             from post w join community c on c.id = w.community_id
            where w.id = :post and w.removed_at is null
            """;
    private static final String COMMENT = """
             from comment w join post p on p.id = w.post_id join community c on c.id = p.community_id
            where w.id = :comment and p.id = :post and w.removed_at is null and p.removed_at is null
            """;
    private static final String POST_SHOWN = """
            select w.id as post, null::bigint as comment, w.community_id, w.kind, w.title, w.body, w.at,
                   coalesce(w.edited_at, w.at) as since
            """ + POST;
    private static final String COMMENT_SHOWN = """
            select p.id as post, w.id as comment, p.community_id, 'MESSAGE' as kind, '' as title, w.body, w.at,
                   coalesce(w.edited_at, w.at) as since
            """ + COMMENT;
    private static final String READS = " and may_read(:viewer, c)";
    private static final String OWNS = " and w.author_id = :viewer and " + Rights.WRITES;
    private static final String AS_SEEN = " and coalesce(w.edited_at, w.at) = :since for update of w";
    private static final String EDIT_POST = "with former as (select w.*" + POST + OWNS + AS_SEEN + """
            ), kept as (
                insert into post_version (post_id, at, title, body)
                select id, clock_timestamp(), title, body from former returning at)
            update post set title = :title, body = :body, edited_at = kept.at from kept where id = :post
            """;
    private static final String EDIT_COMMENT = "with former as (select w.*" + COMMENT + OWNS + AS_SEEN + """
            ), kept as (
                insert into comment_version (comment_id, at, body)
                select id, clock_timestamp(), body from former returning at)
            update comment set body = :body, edited_at = kept.at from kept where id = :comment
            """;
    private final JdbcClient jdbc;
    private final Mentions mentions;

    Edits(JdbcClient jdbc, Mentions mentions) {
        this.jdbc = jdbc;
        this.mentions = mentions;
    }

    /** @throws NotFound for whoever may not read it, too */
    Written readable(long post, @Nullable Long comment, Viewer.Member viewer) {
        return one((comment == null ? POST_SHOWN : COMMENT_SHOWN) + READS, post, comment, viewer);
    }

    /** @throws NotFound for whoever did not write it, or writes there no more */
    Written own(long post, @Nullable Long comment, Viewer.Member viewer) {
        return one((comment == null ? POST_SHOWN : COMMENT_SHOWN) + OWNS, post, comment, viewer);
    }

    /**
     * @param since of the version that was edited
     * @return false where it does not stand any more: then nothing was written
     */
    @Transactional
    boolean save(Written written, Instant since, String title, String body, Viewer.Member viewer) {
        String sql = written.comment() == null ? EDIT_POST : EDIT_COMMENT;
        boolean saved = jdbc.sql(sql)
                        .param("post", written.post())
                        .param("comment", written.comment())
                        .param("viewer", viewer.id())
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("title", title)
                        .param("body", body)
                        .update()
                == 1;
        if (saved) {
            mentions.keep(written.community(), written.post(), written.comment(), viewer.id(), body);
        }
        return saved;
    }

    private Written one(String sql, long post, @Nullable Long comment, Viewer.Member viewer) {
        return jdbc.sql(sql)
                .param("post", post)
                .param("comment", comment)
                .param("viewer", viewer.id())
                .query((row, n) -> written(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("post"),
                row.getObject("comment", Long.class),
                row.getLong("community_id"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

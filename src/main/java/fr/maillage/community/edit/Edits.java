package fr.maillage.community.edit;

import fr.maillage.community.Addressed;
import fr.maillage.community.Matter;
import fr.maillage.community.discussion.PostForm;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
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
                   coalesce(w.edited_at, w.at) as since, coalesce(poll_words(w.id), '') as options,
                   coalesce(told_files(files_under(w.id, null)), '') as files
            """ + POST;
    private static final String COMMENT_SHOWN = """
            select p.id as post, w.id as comment, p.community_id, 'MESSAGE' as kind, '' as title, w.body, w.at,
                   coalesce(w.edited_at, w.at) as since, '' as options,
                   coalesce(told_files(files_under(p.id, w.id)), '') as files
            """ + COMMENT;
    private static final String READS = " and may_read(:viewer, c)";
    private static final String OWNS = " and w.author_id = :viewer and " + Rights.WRITES;
    private static final String AS_SEEN = " and coalesce(w.edited_at, w.at) = :since for update of w";

    /** Where members' posts are read first, what they make of them is, too. */
    private static final String AT_ONCE = " and (not c.approves_first or " + Rights.KEEPS + ")";

    private static final String EDIT_POST = "with former as (select w.*" + POST + OWNS + AT_ONCE + AS_SEEN + """
            ), kept as (
                insert into post_version (post_id, at, title, body, options, files)
                select id, clock_timestamp(), title, body, poll_words(id), files_under(id, null) from former returning at)
            update post set title = :title, body = :body, edited_at = kept.at from kept where id = :post
            """;
    private static final String EDIT_COMMENT = "with former as (select w.*" + COMMENT + OWNS + AS_SEEN + """
            ), kept as (
                insert into comment_version (comment_id, at, body, files)
                select id, clock_timestamp(), body, files_under(post_id, id) from former returning at)
            update comment set body = :body, edited_at = kept.at from kept where id = :comment
            """;
    private static final String UNDO_POST = "with former as (select w.*" + POST + OWNS + AT_ONCE + AS_SEEN + """
            ), before as (
                select v.title, v.body, v.files from post_version v join former f on v.post_id = f.id and v.at = f.edited_at),
            kept as (
                insert into post_version (post_id, at, title, body, options, files)
                select f.id, clock_timestamp(), f.title, f.body, poll_words(f.id), files_under(f.id, null)
                from former f, before returning at)
            update post set title = before.title, body = before.body, edited_at = kept.at from kept, before where id = :post
            returning before.body, before.files::text as files
            """;
    private static final String UNDO_COMMENT = "with former as (select w.*" + COMMENT + OWNS + AS_SEEN + """
            ), before as (
                select v.body, v.files from comment_version v join former f on v.comment_id = f.id and v.at = f.edited_at),
            kept as (
                insert into comment_version (comment_id, at, body, files)
                select f.id, clock_timestamp(), f.body, files_under(f.post_id, f.id) from former f, before returning at)
            update comment set body = before.body, edited_at = kept.at from kept, before where id = :comment
            returning before.body, before.files::text as files
            """;
    private static final String ASK = """
            insert into awaiting (community_id, author_id, kind, title, body, post_id, since)
            select w.community_id, w.author_id, w.kind, :title, :body, w.id, :since
            """ + POST + OWNS + """
                and c.approves_first and coalesce(w.edited_at, w.at) = :since
                and (may_ask(:viewer, c.id) or exists (
                    select from awaiting o where o.post_id = w.id and to_read(o)))
            on conflict (post_id) where post_id is not null and declined_at is null and put_away_at is null
            do update set title = excluded.title, body = excluded.body, at = now(), since = excluded.since,
                files = null, version = awaiting.version + 1
            where awaiting.id = cast(:text as bigint) and awaiting.version = :version
            returning id
            """;
    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final FileChanges files;
    private final ApplicationEventPublisher events;

    Edits(JdbcClient jdbc, Mentions mentions, FileChanges files, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.files = files;
        this.events = events;
    }

    /** @throws NotFound for whoever may not read it, too */
    Written readable(long post, @Nullable Long comment, Viewer.Member viewer) {
        return one((comment == null ? POST_SHOWN : COMMENT_SHOWN) + READS, post, comment, viewer);
    }

    /** @throws NotFound for whoever did not write it, or writes there no more */
    Written own(long post, @Nullable Long comment, Viewer.Member viewer) {
        return one((comment == null ? POST_SHOWN : COMMENT_SHOWN) + OWNS, post, comment, viewer);
    }

    /** What became of an edit. */
    enum Outcome {
        SAVED,
        /** It waits until who keeps the community lets it appear; it stands in the place of one that waited before. */
        WAITS,
        /** Too much of its author's waits: nothing was written. */
        FULL,
        /** What was edited does not stand any more, or another edit came to wait: nothing was written. */
        CHANGED
    }

    /**
     * @param since of the version that was edited
     * @param text the number of the edit that waited, or was declined, from which this one was written on
     * @param version of that edit
     */
    @Transactional
    Outcome save(
            Written written,
            Instant since,
            String title,
            String body,
            TypedFiles typed,
            @Nullable Long text,
            int version,
            Viewer.Member viewer) {
        Long on = written.comment() == null && text != null
                ? proposed(written, text, viewer).map(Proposal::text).orElse(null) // theirs, of this post
                : null;
        if (edit(written.comment() == null ? EDIT_POST : EDIT_COMMENT, written, since, title, body, viewer)) {
            mentions.keep(written.community(), written.post(), written.comment(), viewer.id(), body);
            files.stand(written, typed, on, viewer);
            return Outcome.SAVED;
        }
        if (written.comment() == null) {
            var waiting = said(ASK, written, since, title, body, viewer)
                    .param("text", text)
                    .param("version", version)
                    .query(Long.class)
                    .optional();
            if (waiting.isPresent()) {
                files.ask(written, typed, waiting.get(), on, viewer);
                events.publishEvent(new Addressed(Matter.APPROVAL, waiting.get()));
                return Outcome.WAITS;
            }
        }
        return written.comment() == null
                        && proposed(written, null, viewer)
                                .filter(other -> !other.is(text, version))
                                .isEmpty()
                        && own(written.post(), null, viewer).since().equals(since)
                ? Outcome.FULL
                : Outcome.CHANGED;
    }

    private boolean edit(String sql, Written written, Instant since, String title, String body, Viewer.Member viewer) {
        return said(sql, written, since, title, body, viewer).update() == 1;
    }

    private JdbcClient.StatementSpec said(
            String sql, Written written, Instant since, String title, String body, Viewer.Member viewer) {
        return jdbc.sql(sql)
                .param("post", written.post())
                .param("comment", written.comment())
                .param("viewer", viewer.id())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("title", title)
                .param("body", body);
    }

    /**
     * What its author wants a post to say, and what waits to be read.
     *
     * @param text one that was declined, or null for the one that waits
     */
    Optional<Proposal> proposed(Written written, @Nullable Long text, Viewer.Member viewer) {
        return jdbc.sql("""
                select w.id, w.version, w.at, w.kind, w.title, w.body from awaiting w
                where w.author_id = :viewer and w.post_id = :post and w.put_away_at is null
                    and case when cast(:text as bigint) is null then to_read(w) else w.id = :text end
                """)
                .param("viewer", viewer.id())
                .param("post", written.post())
                .param("text", text)
                .query((row, n) -> new Proposal(
                        row.getLong("id"),
                        row.getInt("version"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new PostForm(row.getString("kind"), row.getString("title"), row.getString("body"))))
                .optional();
    }

    /**
     * @param text its number
     * @param version one more whenever its author changes it
     */
    record Proposal(long text, int version, Instant at, PostForm form) {
        boolean is(@Nullable Long other, int of) {
            return other != null && other == text && of == version;
        }
    }

    /**
     * What stood before the last edit stands again; that is an edit, too.
     *
     * @param since of that edit
     * @return false where there was another since, or it would have to be read first
     */
    @Transactional
    boolean undo(Written written, Instant since, Viewer.Member viewer) {
        record Back(String body, @Nullable String files) {}
        var back = said(written.comment() == null ? UNDO_POST : UNDO_COMMENT, written, since, "", "", viewer)
                .query((row, n) -> new Back(row.getString("body"), row.getString("files")))
                .optional();
        back.ifPresent(one -> {
            mentions.keep(written.community(), written.post(), written.comment(), viewer.id(), one.body());
            if (one.files() != null) {
                files.set(written.post(), written.comment(), one.files(), viewer.id());
            }
        });
        return back.isPresent();
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
                row.getString("options"),
                row.getString("files"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

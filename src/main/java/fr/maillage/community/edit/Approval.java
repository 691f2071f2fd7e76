package fr.maillage.community.edit;

import fr.maillage.community.Trail;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.home.Community;
import fr.maillage.community.mention.Mentions;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An edit that waited comes to stand, let by who keeps the community: as they read it, and in the place of what it was written
 * for. The former version is kept, as always.
 */
@Component
public class Approval {
    /** Neither is changed by anybody until the transaction ends. */
    private static final String HOLD = """
            select w.id from awaiting w join post p on p.id = w.post_id join community c on c.id = w.community_id
            where w.id = :id and to_read(w)
                and c.id = :community and c.archived_at is null and keeps(:viewer, c.id)
            for update of p for update of w
            """;

    private static final String APPROVE = """
            with taken as (
                select w.post_id, w.author_id, w.title, w.body, w.files::text as files
                from awaiting w join post p on p.id = w.post_id
                where w.id = :id and w.version = :version and to_read(w) and edit_stands(w, p)),
            former as (
                select p.id, p.title, p.body from post p join taken t on t.post_id = p.id),
            kept as (
                insert into post_version (post_id, at, title, body, options, files)
                select id, clock_timestamp(), title, body, poll_words(id), files_under(id, null) from former
                returning post_id, at)
            update post p set title = t.title, body = t.body, edited_at = k.at
            from kept k join taken t on t.post_id = k.post_id
            where p.id = k.post_id
            returning p.id, t.author_id, t.body, t.files
            """;
    private final JdbcClient jdbc;
    private final Mentions mentions;
    private final Attachments attachments;
    private final FileChanges files;
    private final Trail trail;

    Approval(JdbcClient jdbc, Mentions mentions, Attachments attachments, FileChanges files, Trail trail) {
        this.jdbc = jdbc;
        this.mentions = mentions;
        this.attachments = attachments;
        this.files = files;
        this.trail = trail;
    }

    private record Edited(
            long post, long author, String body, @Nullable String files) {}

    /**
     * @param version of the wording that was read
     * @return the number of the post, or nothing where the edit, or what it was written for, was changed meanwhile
     * @throws NotFound where what waits is no edit, or not for the viewer to decide
     */
    @Transactional
    public Optional<Long> publish(Community community, long text, int version, Viewer.Member viewer) {
        NotFound.ifNone(jdbc.sql(HOLD)
                .param("id", text)
                .param("community", community.id())
                .param("viewer", viewer.id())
                .query(Long.class)
                .list()
                .size());
        var edited = jdbc.sql(APPROVE)
                .param("id", text)
                .param("version", version)
                .query((row, n) -> new Edited(
                        row.getLong("id"), row.getLong("author_id"), row.getString("body"), row.getString("files")))
                .optional();
        edited.ifPresent(one -> {
            mentions.keep(community.id(), one.post(), null, one.author(), one.body());
            if (one.files() != null) {
                files.set(one.post(), null, one.files(), one.author());
                attachments.appear(text, one.post());
            }
            jdbc.sql("delete from awaiting where id = :id").param("id", text).update();
            trail.write(viewer, community.id(), "edit approved", "post/" + one.post(), Map.of());
        });
        return edited.map(Edited::post);
    }
}

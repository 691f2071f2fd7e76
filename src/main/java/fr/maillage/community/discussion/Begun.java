package fr.maillage.community.discussion;

import fr.maillage.community.attachment.Attachment;
import fr.maillage.community.attachment.Attachments;
import fr.maillage.community.writing.Moment;
import fr.maillage.identity.Once;
import fr.maillage.web.NotFound;
import fr.maillage.web.Refused;
import fr.maillage.web.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone began to answer: one text a discussion, found again where they left it. */
@Component
public class Begun {
    /** By one person at once; the function {@code may_begin} counts them. */
    static final int MOST = 200;

    /** Longer than what is published: it is cut by who writes it. */
    static final int LONGEST = 40_000;

    private final JdbcClient jdbc;
    private final Attachments attachments;
    private final Once once;

    Begun(JdbcClient jdbc, Attachments attachments, Once once) {
        this.jdbc = jdbc;
        this.attachments = attachments;
        this.once = once;
    }

    /**
     * What stands in the form.
     *
     * @param key of the form in which it is written, or null for a new one
     * @param moment when it is to be sent
     * @param attachments what waits with it
     */
    public record Reply(@Nullable String key, String body, Moment moment, List<Attachment> attachments) {
        static final Reply NONE = new Reply(null, "", Moment.NOW, List.of());

        Reply with(List<Attachment> others) {
            return new Reply(key, body, moment, others);
        }

        /** There is more to it than words and whom they tell. */
        public boolean more() {
            return !attachments.isEmpty() || moment.isLater();
        }
    }

    /** What waits for them there; mostly nothing does. */
    Reply under(Post post, Viewer.Member viewer) {
        if (!post.begun()) {
            return Reply.NONE;
        }
        record Found(long id, Reply reply) {}
        var found = of("select id, key, body, later, day, hour, quiet from draft where", post, viewer)
                .query((row, n) -> new Found(
                        row.getLong("id"),
                        new Reply(
                                row.getString("key"),
                                row.getString("body"),
                                Moment.of(
                                        row.getBoolean("later"),
                                        row.getString("day"),
                                        row.getString("hour"),
                                        row.getBoolean("quiet")),
                                List.of())))
                .optional();
        return found.map(one -> one.reply().with(attachments.with(one.id()))).orElse(Reply.NONE);
    }

    /** The number of what is kept, where something is. */
    Optional<Long> number(Post post, Viewer.Member viewer) {
        return of("select id from draft where", post, viewer).query(Long.class).optional();
    }

    /**
     * @param typing nobody asked for it: a form that was sent keeps nothing behind it, whatever arrives late
     * @return whether something is kept
     * @throws NotFound where they cannot answer, or have begun too much
     */
    @Transactional
    boolean keep(Post post, Viewer.Member viewer, Reply reply, boolean typing) {
        if (reply.body().isEmpty()) {
            of(
                            "delete from draft d where not exists (select from attachment t where t.draft_id = d.id) and",
                            post,
                            viewer)
                    .update();
            return of("""
                    update draft set body = '', saved_at = now()
                    where (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key)) and
                    """, post, viewer)
                            .param("typing", typing)
                            .param("key", key(reply.key()))
                            .update()
                    == 1; // with the files that wait there
        }
        return write(post, viewer, reply, typing);
    }

    /**
     * The same for what files are to wait with: it is kept without words, too.
     *
     * @return its number
     */
    @Transactional
    long hold(Post post, Viewer.Member viewer, Reply reply) {
        write(post, viewer, reply, false);
        return number(post, viewer).orElseThrow(NotFound::new);
    }

    /**
     * The same, for what is sent now.
     *
     * @param words it is sent with; where it is only kept, none
     * @throws NotFound where the same form has sent it meanwhile: nothing is begun again
     */
    @Transactional
    long hold(Post post, Viewer.Member viewer, Reply reply, String words) {
        long held = hold(post, viewer, reply);
        once.made(viewer.id(), reply.key(), words).ifPresent(made -> {
            throw new NotFound();
        });
        return held;
    }

    /** Their author begins one at a time: two that began the same at once would meet in the key, not in the discussion. */
    private boolean write(Post post, Viewer.Member viewer, Reply reply, boolean typing) {
        if (reply.body().length() > LONGEST) {
            if (typing) {
                return false;
            }
            throw new Refused("community.too-long", reply.body().length(), LONGEST);
        }
        int rows = jdbc.sql("""
                insert into draft (author_id, key, community_id, post_id, body, later, day, hour, quiet)
                select :viewer, :key, c.id, p.id, :body, :later, :day, :hour, :quiet
                from post p join community c on c.id = p.community_id
                cross join (select from account where id = :viewer for no key update) one_at_a_time
                where p.id = :post and takes_words(p) and
                """ + Rights.WRITES + """
                    and (not :typing or not exists (
                        select from form_key f where f.account_id = :viewer and f.key = :key))
                    and (may_begin(:viewer) or exists (
                        select from draft d where d.author_id = :viewer and d.post_id = p.id
                            and d.deleted_at is null and d.publish_at is null))
                on conflict (author_id, post_id) where post_id is not null and deleted_at is null and publish_at is null
                do update set body = excluded.body, saved_at = now(), later = excluded.later, day = excluded.day,
                    hour = excluded.hour, quiet = excluded.quiet
                """)
                .param("viewer", viewer.id())
                .param("key", key(reply.key()))
                .param("post", post.id())
                .param("body", reply.body())
                .param("later", reply.moment().isLater())
                .param("day", reply.moment().dayTyped())
                .param("hour", reply.moment().hourTyped())
                .param("quiet", reply.moment().isQuiet())
                .param("typing", typing)
                .update();
        if (rows == 0 && !typing) {
            throw new NotFound();
        }
        return rows == 1;
    }

    /**
     * It is sent by itself at that moment; another may be begun meanwhile.
     *
     * @return its number
     */
    @Transactional
    long plan(Post post, Viewer.Member viewer, Reply reply, Instant at) {
        long id = hold(post, viewer, reply);
        jdbc.sql("update draft set publish_at = cast(:at as timestamptz), key = gen_random_uuid() where id = :id")
                .param("at", at.toString())
                .param("id", id)
                .update();
        return id;
    }

    @Transactional
    void end(Post post, Viewer.Member viewer) {
        of("delete from draft where", post, viewer).update();
    }

    private JdbcClient.StatementSpec of(String act, Post post, Viewer.Member viewer) {
        return jdbc.sql(act + " author_id = :viewer and post_id = :post and deleted_at is null and publish_at is null")
                .param("viewer", viewer.id())
                .param("post", post.id());
    }

    private static UUID key(@Nullable String typed) {
        try {
            return typed == null ? UUID.randomUUID() : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}

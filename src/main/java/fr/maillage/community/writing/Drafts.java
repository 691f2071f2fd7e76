package fr.maillage.community.writing;

import fr.maillage.community.Opening;
import fr.maillage.community.discussion.PostKind;
import fr.maillage.community.discussion.Rights;
import fr.maillage.community.poll.PollForm;
import fr.maillage.web.NotFound;
import fr.maillage.web.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What its author alone sees of what they began. */
@Component
class Drafts {
    /** Characters of a text in a list; the whole is shown where its author can do no more than copy it. */
    private static final int OPENING = 200;

    /** Of the words that stand for the title of a discussion without one, in UTF-16 units. */
    private static final int HEADING = 90;

    private static final String OWN = """
            select d.id, d.key, d.community_id, d.post_id, d.kind, d.title, d.saved_at, d.publish_at, d.refused, d.quiet, d.later,
                   d.day, d.hour, d.poll_options, d.poll_dates, d.poll_several, d.poll_end, d.poll_at_end,
                   case when may_see(:viewer, c) then c.name end as place,
                   case when may_read(:viewer, c) and p.removed_at is null then p.title end as heading, left(p.body, :opening) as under,
                   r.writes, case when :whole or not r.writes or d.post_id is not null and d.publish_at is not null then d.body else left(d.body, :opening) end as body
            from draft d join community c on c.id = d.community_id left join post p on p.id = d.post_id
            cross join lateral (select
            """ + Rights.WRITES + """
                and (d.post_id is null or takes_words(p)) as writes) r
            where d.author_id = :viewer and d.deleted_at is null and d.edit_post_id is null
            """;
    private final JdbcClient jdbc;

    Drafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Planned ones in the order of their time, then the others, the latest first. */
    List<Draft> of(Viewer.Member viewer) {
        return own(false, """
                 order by (d.publish_at is not null and d.refused is null) desc,
                    case when d.refused is null then d.publish_at end, d.saved_at desc limit :most
                """)
                .param("viewer", viewer.id())
                .param("most", DraftLimits.MOST)
                .query(Drafts::draft)
                .list();
    }

    /** Those that are to open a discussion in a community. */
    List<Draft> in(long community, Viewer.Member viewer) {
        return own(false, " and d.community_id = :community and d.post_id is null order by d.saved_at desc limit 20")
                .param("viewer", viewer.id())
                .param("community", community)
                .query(Drafts::draft)
                .list();
    }

    /** @throws NotFound where it is not theirs, too */
    Draft own(long id, Viewer.Member viewer) {
        return own(true, " and d.id = :id")
                .param("viewer", viewer.id())
                .param("id", id)
                .query(Drafts::draft)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec own(boolean whole, String which) {
        return jdbc.sql(OWN + which).param("whole", whole).param("opening", OPENING);
    }

    /** The number of what a form keeps, or null where it keeps nothing yet. */
    @Nullable
    Long numbered(Viewer.Member viewer, UUID key) {
        return jdbc.sql("select id from draft where author_id = :viewer and key = :key and deleted_at is null")
                .param("viewer", viewer.id())
                .param("key", key)
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static Draft draft(ResultSet row, int n) throws SQLException {
        var at = row.getObject("publish_at", OffsetDateTime.class);
        String refused = row.getString("refused");
        String heading = row.getString("heading");
        return new Draft(
                row.getLong("id"),
                row.getObject("key", UUID.class),
                row.getLong("community_id"),
                row.getString("place"),
                row.getObject("post_id", Long.class),
                heading == null || !heading.isEmpty() ? heading : Opening.of(row.getString("under"), HEADING),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                PollForm.of(row),
                Moment.of(
                        row.getBoolean("later"), row.getString("day"), row.getString("hour"), row.getBoolean("quiet")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                at == null ? null : at.toInstant(),
                refused == null ? null : Draft.Refusal.valueOf(refused),
                row.getBoolean("writes"));
    }
}

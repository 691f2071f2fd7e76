package fr.maillage.community.discussion;

import fr.maillage.community.poll.PollForm;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that wait until who keeps the community lets them appear.
 *
 * @param post which is to say this from then on, or null for a new one
 * @param version grows with each wording of an edit
 * @param stands what an edit was written for is there as it was
 * @param writes its author may write there now; of who may not, nobody reads it
 * @param author as the community knows them
 * @param poll what a new one asks, where it is of a kind that does
 * @param appears not before, or null
 * @param approved it was read, and waits for that moment
 * @param stopped it had been read, and could not appear at that moment: it is to be read again
 * @param declined why it does not appear, or null while it waits
 */
public record AwaitingText(
        long id,
        long community,
        String communityName,
        @Nullable Long post,
        int version,
        boolean stands,
        boolean writes,
        String author,
        PostKind kind,
        String title,
        String body,
        PollForm poll,
        Instant at,
        @Nullable Instant appears,
        boolean approved,
        boolean stopped,
        @Nullable String declined) {
    /** Columns and tables for {@link #of}; {@code w} is the text. */
    static final String SHOWN = """
            select w.*, c.name as community_name, coalesce(m.pseudonym, a.name) as author_name,
                w.post_id is null or edit_stands(w, p) as stands,
                coalesce(m.role in ('FACILITATOR', 'MEMBER'), false) as writes
            from awaiting w
            join community c on c.id = w.community_id
            left join post p on p.id = w.post_id
            join account a on a.id = w.author_id
            left join membership m on m.account_id = a.id and m.community_id = c.id
            """;

    static AwaitingText of(ResultSet row, int n) throws SQLException {
        return new AwaitingText(
                row.getLong("id"),
                row.getLong("community_id"),
                row.getString("community_name"),
                row.getObject("post_id", Long.class),
                row.getInt("version"),
                row.getBoolean("stands"),
                row.getBoolean("writes"),
                row.getString("author_name"),
                PostKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                PollForm.of(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Posts.instant(row, "publish_at"),
                row.getObject("approved_at") != null,
                row.getObject("stopped_at") != null,
                row.getString("reason"));
    }

    /** What its readers will choose from. */
    public List<String> options() {
        return kind == PostKind.POLL
                ? poll.labels()
                : kind == PostKind.DATE_POLL ? poll.dates().lines().toList() : List.of();
    }
}

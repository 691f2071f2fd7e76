package fr.maillage.attention.alert;

import fr.maillage.attention.hours.Leaving;
import fr.maillage.attention.level.Reason;
import fr.maillage.community.Opening;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * An alert as the database has it: only where what it tells of is still there, and for who is of the community, or was
 * named there and may read it. For whoever left, those of the community are gone; they are there again when they are back.
 */
final class AlertRow {
    static final String UNREAD = "coalesce(k.position, p.position) > greatest(m.read_to, r.read_to, 0)";

    /** Neither read nor put away. */
    static final String FRESH = "l.seen_at is null and " + UNREAD;

    /**
     * Why it comes at once as the rule says now, asked as Telling and TellingNamed ask it; null where it would not any more. What
     * is urgent was not told by the rule, and only silence keeps it away.
     */
    static final String REASON = """
             (select case when l.urgency_id is not null then case when (t.told).level <> 'SILENCE' then (t.told).reason end
                    when (t.told).level = 'AT_ONCE' and not (is_quiet(p, k) and (t.told).reason like 'COMMUNITY%')
                        then (t.told).reason end
                from (select l.comment_id is not null and p.author_id is not distinct from l.account_id as answered) y
                cross join lateral (
                    select y.answered or q.account_id is not null and (not q.later or l.reason = 'NAMED') as named,
                           not y.answered and coalesce(q.later and l.reason = 'NAMED', false) as later) s
                left join discussion_follow d on d.post_id = p.id and d.account_id = l.account_id
                left join named_choice n on n.account_id = l.account_id
                cross join lateral (
                    select told(false, d.choice, s.named, n.level, v.level,
                                case when m.account_id is not null and not s.later then c.suggested_level end) as told) t)
            """;

    static final String COLUMNS = REASON + """
             as now_reason, l.id, l.account_id, l.post_id, l.comment_id, l.reason, l.at, l.leaves_at, u.reason as urgent,
            coalesce(u.keeper, false) as keeper, m.account_id is not null as belongs, l.leaves_at <= :now as arrived,
            coalesce(v.level = 'AT_ONCE', false) and not coalesce(q.later, false) and not is_quiet(p, k) as everywhere, p.title, left(p.body, 200) as body, c.id as community, c.name,
            c.pseudonymous as discreet,
            left(coalesce(k.body, p.body), 400) as said,
            coalesce(case when k.id is null then p.signed else k.signed end, w.name, '') as author,
            z.post_id is not null as kept,
            """ + AlertRow.FRESH + " as fresh ";
    /** What it tells of, with all that is asked of it. */
    static final String READS = """
            join post p on p.id = l.post_id and waits(p)
            join community c on c.id = p.community_id
            left join comment k on k.id = l.comment_id
            left join account w on w.id = case when k.id is null then p.author_id else k.author_id end
            left join urgency u on u.id = l.urgency_id
            left join membership m on m.community_id = c.id and m.account_id = l.account_id
            left join follow v on v.community_id = c.id and v.account_id = l.account_id and m.account_id is not null
            left join reading r on r.post_id = p.id and r.account_id = l.account_id
            left join mention q on q.post_id = p.id and coalesce(q.comment_id, 0) = coalesce(l.comment_id, 0)
                and q.account_id = l.account_id
            left join kept_post z on z.post_id = p.id and z.account_id = l.account_id
            where (l.comment_id is null or k.removed_at is null)
                and (m.account_id is not null or q.account_id is not null and may_read(l.account_id, c))
            """;

    static final String READABLE = "from alert l " + READS;

    private AlertRow() {}

    static Alert read(ResultSet row, int n) throws SQLException {
        String holds = row.getString("now_reason");
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        return new Alert(
                row.getLong("id"),
                row.getLong("account_id"),
                row.getLong("post_id"),
                row.getObject("comment_id", Long.class),
                heading(row),
                row.getLong("community"),
                row.getString("name"),
                Opening.of(row.getString("said"), 220),
                row.getString("author"),
                Reason.valueOf(holds == null ? row.getString("reason") : holds),
                holds != null,
                row.getString("urgent"),
                row.getBoolean("keeper"),
                at,
                Leaving.of(at, row.getObject("leaves_at", OffsetDateTime.class)).at(),
                row.getBoolean("belongs"),
                row.getBoolean("everywhere"),
                row.getBoolean("arrived"),
                row.getBoolean("fresh"),
                row.getBoolean("kept"),
                row.getBoolean("discreet"));
    }

    private static String heading(ResultSet row) throws SQLException {
        String title = row.getString("title");
        return title.isEmpty() && row.getObject("comment_id") != null ? Opening.of(row.getString("body"), 90) : title;
    }
}

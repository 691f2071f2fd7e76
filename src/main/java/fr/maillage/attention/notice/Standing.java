package fr.maillage.attention.notice;

import fr.maillage.attention.hours.Leaving;
import fr.maillage.community.Level;
import fr.maillage.community.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those notices that still hold, with what may be said of them now: the one query behind the page, the mail and the digest.
 * What somebody may not see any more, muted, answered or finished is not in its answer. Longer than most: a condition for
 * each matter stands here and nowhere else.
 */
final class Standing {
    /** %s: which notices, as a condition over {@code n} and {@code w}, the choice of who gets them; then what holds. */
    private static final String QUERY = """
            with mine as materialized (
                select n.*, notice_level(n.matter, w.level) as level
                from notice n left join named_choice w on w.account_id = n.account_id
                where %s),
            standing (id, subject, place, people, amount, read) as (
                select 0::bigint, '', '', '{}'::text[], 0, false where false
                %s)
            select n.id, n.account_id, n.matter, n.thing, n.level, n.at, n.leaves_at, s.subject, s.place, s.people, s.amount,
                   coalesce(n.leaves_at, n.at) <= :now as arrived, n.seen_at is null and not s.read as fresh
            from mine n join standing s on s.id = n.id
            order by n.at desc, n.id desc
            """;

    /** For each matter the rows of {@code standing} from {@code mine}; %s: of these matters. */
    private static final List<Rule> RULES = List.of(
            rule("""
                    select n.id, '', c.name, x.people, x.amount, false
                    from mine n
                    join conversation c on c.id = n.thing
                    join participant t on t.conversation_id = c.id and t.account_id = n.account_id
                        and t.left_at is null and t.muted_at is null
                    cross join lateral (
                        select count(*)::int as amount,
                               coalesce(array_agg(distinct a.name) filter (where a.id is not null), '{}') as people
                        from message m left join account a on a.id = m.author_id
                        where m.conversation_id = c.id and m.position > greatest(t.read_to, t.since) and m.removed_at is null
                            and m.author_id is distinct from n.account_id and not""" + " " + Concerned.BLOCKED.formatted("n.account_id", "m.author_id") + """
                        ) x
                    where %s and x.amount > 0
                    """, Matter.MESSAGE),
            rule("""
                    select n.id, '', '', '{}', 0, false
                    from mine n
                    join participant t on t.conversation_id = n.thing and t.account_id = n.account_id
                    where %s and t.asked_at is not null and t.declined_at is null
                        and (t.asked_by is null or not apart(t.asked_by, t.account_id))
                    """, Matter.ASKED_BACK),
            rule("""
                    select n.id, c.name, '', '{}', 0, false
                    from mine n join community c on c.id = n.thing and c.archived_at is null
                    join community_invitation i on i.community_id = c.id and i.account_id = n.account_id
                    where %s
                    """, Matter.INVITATION),
            rule("""
                    select n.id, c.name, '', '{}', x.amount, false
                    from mine n join community c on c.id = n.thing and c.archived_at is null and keeps(n.account_id, c.id)
                    cross join lateral (
                        select count(*)::int as amount, max(r.id) as latest
                        from membership_request r where r.community_id = c.id) x
                    where %s and x.amount > 0 and (n.told_at is not null or x.latest >= n.occurrence)
                    """, Matter.REQUEST),
            rule("""
                    select n.id, c.name, '', '{}', 0, false
                    from mine n join community c on c.id = n.thing
                    join membership m on m.id = n.occurrence and m.account_id = n.account_id and m.community_id = c.id
                    where %s
                    """, Matter.ADMISSION),
            rule("""
                    select n.id, c.name, '', '{}', 0, false
                    from mine n join community c on c.id = n.thing
                    join membership_refusal f on f.id = n.occurrence and f.account_id = n.account_id
                    where %s and may_see(n.account_id, c)
                    """, Matter.REFUSAL),
            rule("""
                    select n.id, c.name, '', '{}', 0, false
                    from mine n join moderation_case k on k.id = n.thing join community c on c.id = k.community_id
                    where %s and (n.matter = 'APPEAL') = (k.decided_at is not null)
                        and may_decide(n.account_id, k)
                    """, Matter.REPORT, Matter.APPEAL),
            rule("""
                    select n.id, '', '', '{}', (k.name_id is not null)::int, k.author_seen is not null
                    from mine n join moderation_case k on k.id = n.thing and k.author_id = n.account_id
                    where %s and k.hidden_at is not null and k.decided_at is null
                    """, Matter.HIDDEN),
            rule("""
                    select n.id, '', '', '{}', 0,
                           case when k.author_id = n.account_id then k.author_seen is not null else r.seen is not null end
                    from mine n join moderation_case k on k.id = n.thing
                    left join moderation_report r on r.case_id = k.id and r.account_id = n.account_id
                    where %s and k.decided_at is not null
                        and (k.author_id = n.account_id or r.account_id is not null)
                    """, Matter.DECISION),
            rule("""
                    select n.id, '', '', '{}', 0, false
                    from mine n join message_report r on r.id = n.thing join message m on m.id = r.message_id
                    where %s and r.decided_at is null and coordinates(n.account_id)
                        and r.account_id <> n.account_id and m.author_id is distinct from n.account_id
                    """, Matter.MESSAGE_REPORT),
            rule("""
                    select n.id, '', '', '{}', 0, false
                    from mine n join message_report r on r.id = n.thing join message m on m.id = r.message_id
                    where %s and r.decided_at is not null
                        and n.account_id in (r.account_id, m.author_id)
                    """, Matter.MESSAGE_DECISION),
            rule("""
                    select n.id, c.name, '', '{}', x.amount, false
                    from mine n join community c on c.id = n.thing and c.archived_at is null and keeps(n.account_id, c.id)
                    cross join lateral (
                        select count(*)::int as amount, max(came_to_wait(w)) as latest
                        from awaiting w join membership m on m.account_id = w.author_id and m.community_id = w.community_id
                            and m.role in ('FACILITATOR', 'MEMBER')
                        where w.community_id = c.id and to_read(w) and (w.stopped_at is not null) = (n.matter = 'REREAD')) x
                    where %s and x.amount > 0 and (n.told_at is not null or x.latest >= n.occurrence)
                    """, Matter.APPROVAL, Matter.REREAD),
            rule("""
                    select n.id, '', '', '{}', 0, w.seen is not null
                    from mine n join awaiting w on w.id = n.thing and w.author_id = n.account_id
                    where %s and w.declined_at is not null and w.put_away_at is null
                    """, Matter.DECLINED),
            rule("""
                    select n.id, '', '', '{}', (m.id is not null)::int, false
                    from mine n join awaiting w on w.id = n.thing and w.author_id = n.account_id
                    left join membership m on m.account_id = w.author_id and m.community_id = w.community_id
                        and m.role in ('FACILITATOR', 'MEMBER')
                    where %s and w.stopped_at is not null and to_read(w)
                    """, Matter.STOPPED),
            rule("""
                    select n.id, c.name, '', '{}', 0, false
                    from mine n join community c on c.id = n.thing and c.archived_at is null and keeps(n.account_id, c.id)
                    where %s
                    """, Matter.KEEPING),
            rule("""
                    select n.id, case when c.pseudonymous then '' else t.title end, c.name, '{}', 0, false
                    from mine n join project_task t on t.id = n.thing and t.assignee_id = n.account_id
                        and t.removed_at is null and t.stage <> 'DONE'
                    join project p on p.id = t.project_id and p.closed_at is null and p.removed_at is null
                    join community c on c.id = p.community_id and c.archived_at is null
                    where %s and is_member(n.account_id, c.id)
                    """, Matter.TASK));

    private record Rule(String rows, List<Matter> matters) {
        String union() {
            var named = matters.stream().map(Matter::name).collect(Collectors.joining("', '", "n.matter in ('", "')"));
            return "union all " + rows.formatted(named);
        }
    }

    private Standing() {}

    private static Rule rule(String rows, Matter... matters) {
        return new Rule(rows, List.of(matters));
    }

    static String where(String which) {
        return of(EnumSet.allOf(Matter.class), which);
    }

    /** Of these matters alone, for the database makes ready for each it is asked about; notices of others are left out. */
    static String of(Set<Matter> matters, String which) {
        return QUERY.formatted(
                which,
                RULES.stream()
                        .filter(rule -> !Collections.disjoint(rule.matters, matters))
                        .map(Rule::union)
                        .collect(Collectors.joining()));
    }

    static PersonalNotice read(ResultSet row, int n) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var leaves = row.getObject("leaves_at", OffsetDateTime.class);
        return new PersonalNotice(
                row.getLong("id"),
                row.getLong("account_id"),
                Matter.valueOf(row.getString("matter")),
                row.getLong("thing"),
                row.getString("subject"),
                row.getString("place"),
                List.of((String[]) row.getArray("people").getArray()),
                row.getInt("amount"),
                Level.valueOf(row.getString("level")),
                at,
                leaves == null ? null : Leaving.of(at, leaves).at(),
                row.getBoolean("arrived"),
                row.getBoolean("fresh"));
    }
}

package fr.maillage.attention.notice;

import fr.maillage.community.Matter;

/**
 * Whom something is addressed to when it is heard: queries of {@code account_id, thing, occurrence} over {@code :matter},
 * {@code :thing}, {@code :turn} and {@code :account}. None names who acted to anybody.
 */
final class Concerned {
    /** Who blocked whom between {@code reader} and {@code writer}: nothing of one comes to the other. */
    static final String BLOCKED = """
            exists (select from account_block b
                where b.account_id = %1$s and b.blocked_id = %2$s or c.direct and b.account_id = %2$s and b.blocked_id = %1$s)
            """;

    private Concerned() {}

    static String by(Matter matter) {
        return switch (matter) {
            case MESSAGE -> MESSAGE;
            case ASKED_BACK -> ASKED_BACK;
            case INVITATION -> INVITATION;
            case REQUEST -> REQUEST;
            case ADMISSION -> """
                    select m.account_id, m.community_id as thing, m.id as occurrence from membership m where m.id = :thing
                    """;
            case REFUSAL -> """
                    select f.account_id, f.community_id as thing, f.id as occurrence
                    from membership_refusal f where f.id = :thing
                    """;
            case REPORT, APPEAL -> DECIDES;
            case HIDDEN -> """
                    select k.author_id as account_id, k.id as thing,
                           floor(extract(epoch from k.hidden_at) * 1000000)::bigint as occurrence
                    from moderation_case k
                    where k.id = :thing and k.hidden_at is not null and k.decided_at is null and k.author_id is not null
                    """;
            case DECISION -> DECISION;
            case MESSAGE_REPORT -> """
                    select a.id as account_id, r.id as thing, 0 as occurrence
                    from message_report r join message w on w.id = r.message_id
                    join account a on a.role in ('ADMINISTRATOR', 'COORDINATION')
                        and a.id <> r.account_id and a.id is distinct from w.author_id
                    where r.id = :thing and r.decided_at is null
                    """;
            case MESSAGE_DECISION -> """
                    select x.account_id, r.id as thing, 0 as occurrence
                    from message_report r join message w on w.id = r.message_id
                    cross join lateral (select r.account_id union select w.author_id) x
                    where r.id = :thing and r.decided_at is not null and x.account_id is distinct from r.decided_by
                    """;
            case APPROVAL, REREAD -> TO_READ;
            case DECLINED -> """
                    select w.author_id as account_id, w.id as thing, 0 as occurrence
                    from awaiting w where w.id = :thing and w.declined_at is not null
                    """;
            case STOPPED -> """
                    select w.author_id as account_id, w.id as thing, came_to_wait(w) as occurrence
                    from awaiting w where w.id = :thing and w.stopped_at is not null and to_read(w)
                    """;
            case KEEPING -> KEEPING;
            case TASK -> """
                    select t.assignee_id as account_id, t.id as thing, :turn as occurrence
                    from project_task t where t.id = :thing and t.assignee_id is not null and t.version >= :turn
                    """;
        };
    }

    /** Once until they open it or put it away: who writes ten words in a row does not disturb ten times. */
    private static final String MESSAGE = """
            select t.account_id, m.conversation_id as thing, m.position as occurrence
            from message m
            join conversation c on c.id = m.conversation_id
            join participant t on t.conversation_id = c.id and t.account_id is distinct from m.author_id
            where m.id = :thing and m.removed_at is null and t.left_at is null and t.muted_at is null
                and m.position > greatest(t.read_to, t.since)
                and not exists (select from notice n
                    where n.account_id = t.account_id and n.matter = 'MESSAGE' and n.thing = c.id and n.seen_at is null
                        and n.occurrence > greatest(t.read_to, t.since))
                and not
            """ + BLOCKED.formatted("t.account_id", "m.author_id");

    /** Those who were, and told of it already, are not told again. */
    private static final String ASKED_BACK = """
            select t.account_id, t.conversation_id as thing, floor(extract(epoch from t.asked_at) * 1000000)::bigint as occurrence
            from participant t
            where t.conversation_id = :thing and t.asked_at is not null and t.declined_at is null
                and (t.asked_by is null or not apart(t.asked_by, t.account_id))
            """;

    /** Who is asked again within a day was asked. */
    private static final String INVITATION = """
            select i.account_id, i.community_id as thing, floor(extract(epoch from s.at) * 1000000)::bigint as occurrence
            from community_invitation i
            join invitation_sent s on s.account_id = i.account_id and s.community_id = i.community_id
            where i.community_id = :thing and i.account_id = :account and not exists (
                select from notice n where n.account_id = i.account_id and n.matter = 'INVITATION' and n.thing = i.community_id
                    and n.at > cast(:now as timestamptz) - interval '1 day')
            """;

    private static final String REQUEST = """
            select m.account_id, r.community_id as thing, r.id as occurrence
            from membership_request r
            join membership m on m.community_id = r.community_id and m.role = 'FACILITATOR'
            where r.id = :thing
            """;

    /** Who took it upon themselves, or came back as they were, knows. */
    private static final String KEEPING = """
            select m.account_id, m.community_id as thing, floor(extract(epoch from g.at) * 1000000)::bigint as occurrence
            from membership m
            join role_change g on g.membership_id = m.id and g.after = 'FACILITATOR' and g.by <> m.account_id
            where m.community_id = :thing and m.account_id = :account and m.role = 'FACILITATOR'
            """;

    private static final String TO_READ = """
            select m.account_id, w.community_id as thing, came_to_wait(w) as occurrence
            from awaiting w
            join membership m on m.community_id = w.community_id and m.role = 'FACILITATOR' and m.account_id <> w.author_id
            where w.id = :thing and to_read(w) and (w.stopped_at is not null) = (:matter = 'REREAD')
            """;

    /** Who reported it, or contests it, knows. */
    private static final String DECIDES = """
            select x.account_id, k.id as thing, 0 as occurrence
            from moderation_case k
            cross join lateral (
                select m.account_id from membership m where m.community_id = k.community_id and m.role = 'FACILITATOR'
                union
                select a.id from account a where a.role in ('ADMINISTRATOR', 'COORDINATION')) x
            where k.id = :thing and may_decide(x.account_id, k) and x.account_id is distinct from k.appealed_by
                and not exists (select from moderation_report r where r.case_id = k.id and r.account_id = x.account_id)
            """;

    /** Both sides, but not who decided; again where it was taken back and decided anew. */
    private static final String DECISION = """
            select x.account_id, k.id as thing,
                   floor(extract(epoch from coalesce(k.settled_at, k.decided_at)) * 1000000)::bigint as occurrence
            from moderation_case k
            cross join lateral (
                select k.author_id as account_id
                union
                select r.account_id from moderation_report r where r.case_id = k.id) x
            where k.id = :thing and k.decided_at is not null and x.account_id is not null
                and x.account_id is distinct from coalesce(k.settled_by, k.decided_by)
            """;
}

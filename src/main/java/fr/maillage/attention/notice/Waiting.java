package fr.maillage.attention.notice;

import fr.maillage.community.Matter;
import java.util.Map;

/**
 * What waits in the community {@code :thing} when somebody begins to keep it, as {@code :account} finds it: the queries of
 * {@link Concerned} for one person more. What they were told before is not told again.
 */
final class Waiting {
    private static final String TO_READ = """
            select m.account_id, w.community_id as thing, max(came_to_wait(w)) as occurrence
            from membership m join awaiting w on w.community_id = m.community_id and to_read(w)
                and w.author_id <> m.account_id and (w.stopped_at is not null) = (:matter = 'REREAD')
            where m.community_id = :thing and m.account_id = :account and m.role = 'FACILITATOR'
            group by m.account_id, w.community_id
            """;

    static final Map<Matter, String> FOR =
            Map.of(Matter.REQUEST, """
            select m.account_id, r.community_id as thing, max(r.id) as occurrence
            from membership m join membership_request r on r.community_id = m.community_id
            where m.community_id = :thing and m.account_id = :account and m.role = 'FACILITATOR'
            group by m.account_id, r.community_id
            """, Matter.REPORT, """
            select m.account_id, k.id as thing, 0 as occurrence
            from membership m join moderation_case k on k.community_id = m.community_id and k.decided_at is null
            where m.community_id = :thing and m.account_id = :account and may_decide(m.account_id, k)
                and not exists (select from moderation_report r where r.case_id = k.id and r.account_id = m.account_id)
            """, Matter.APPROVAL, TO_READ, Matter.REREAD, TO_READ);

    private Waiting() {}
}

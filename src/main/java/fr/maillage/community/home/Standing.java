package fr.maillage.community.home;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer is to a community.
 *
 * @param role theirs, or null for someone who is not of it
 * @param reads whether they read what is written there
 * @param invited someone asked them to join
 * @param asked they asked to join, and wait
 * @param pseudonym the name they appear under, or null
 * @param declined what they were answered when their last request was declined, which may be empty; or null
 * @param greeted the word of welcome waits for them
 * @param waiting how many ask to join, for who lets them in; 0 for others
 * @param undecided how much waits to be decided or approved by them, who keep it; 0 for others
 * @param awaits what they post waits until who keeps the community lets it appear
 * @param charterWaits they are of it, and its charter is one they did not accept yet
 * @param told something was decided on what they wrote or reported here, and they did not read it yet
 */
public record Standing(
        @Nullable MemberRole role,
        boolean reads,
        boolean invited,
        boolean asked,
        @Nullable String pseudonym,
        @Nullable String declined,
        boolean greeted,
        int waiting,
        int undecided,
        boolean awaits,
        boolean charterWaits,
        boolean told) {
    /**
     * Columns for {@link #of}, where {@code c} is the community, {@code v} its line of community_standing(), {@code m} the
     * viewer's membership, and :viewer the viewer.
     */
    public static final String COLUMNS = """
            m.role as my_role, m.pseudonym as my_pseudonym, v.reads,
            exists (select from community_invitation i where i.account_id = :viewer and i.community_id = c.id) as invited,
            exists (select from membership_request r where r.account_id = :viewer and r.community_id = c.id) as asked,
            (select f.word from membership_refusal f where f.account_id = :viewer and f.community_id = c.id) as declined,
            exists (select from welcome_waiting g where g.account_id = :viewer and g.community_id = c.id) as greeted,
            case when m.role = 'FACILITATOR'
                then (select count(*) from membership_request q where q.community_id = c.id) else 0 end as waiting,
            case when m.role = 'FACILITATOR'
                then (select count(*) from moderation_case k
                      where k.community_id = c.id and k.decided_at is null and may_decide(:viewer, k))
                    + (select count(*) from awaiting w
                       join membership n on n.account_id = w.author_id and n.community_id = w.community_id
                           and n.role in ('FACILITATOR', 'MEMBER')
                       where w.community_id = c.id and to_read(w))
                else 0 end as undecided,
            c.approves_first and m.role is distinct from 'FACILITATOR' as awaits,
            m.role is not null and charter_waits(:viewer, c) as charter_waits,
            (exists (select from moderation_case k
                where k.author_id = :viewer and k.community_id = c.id and k.author_seen is null
                    and (k.hidden_at is not null or k.decided_at is not null))
             or exists (select from moderation_report r join moderation_case k on k.id = r.case_id
                where r.account_id = :viewer and k.community_id = c.id and r.seen is null and k.decided_at is not null)
             or exists (select from awaiting w
                where w.author_id = :viewer and w.community_id = c.id and w.seen is null and w.declined_at is not null
                    and w.put_away_at is null)) as told
            """;

    public static Standing of(ResultSet row) throws SQLException {
        String role = row.getString("my_role");
        return new Standing(
                role == null ? null : MemberRole.valueOf(role),
                row.getBoolean("reads"),
                row.getBoolean("invited"),
                row.getBoolean("asked"),
                row.getString("my_pseudonym"),
                row.getString("declined"),
                row.getBoolean("greeted"),
                row.getInt("waiting"),
                row.getInt("undecided"),
                row.getBoolean("awaits"),
                row.getBoolean("charter_waits"),
                row.getBoolean("told"));
    }

    public boolean belongs() {
        return role != null;
    }

    public boolean writes() {
        return role == MemberRole.FACILITATOR || role == MemberRole.MEMBER;
    }

    public boolean facilitates() {
        return role == MemberRole.FACILITATOR;
    }
}

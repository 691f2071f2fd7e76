-- The one rule, in another order: what somebody chose for one discussion wins over what they chose for everything, and being
-- named or answered brings what their choice for that says, never less than what they chose to let come of the community.
--   1. their own words never come to them;
--   2. a discussion they silenced stays silent, whoever names them there;
--   3. a discussion they follow comes at once;
--   4. what names or answers them follows their one choice for that, unless they chose that the community comes sooner; where
--      they made no choice for it, it comes with the digest, or sooner where the community does, be it by what it suggests;
--   5. the level they chose for the community;
--   6. the level the community suggests.
-- suggested: null where they are not of the community: nothing of it comes to them but what names them.
create or replace function told(own boolean, discussion text, named boolean, when_named text, chosen text, suggested text)
    returns told
    language sql immutable parallel safe
    return case
        when own then row ('SILENCE', 'OWN')::told
        when discussion = 'SILENCED' then row ('SILENCE', 'DISCUSSION_SILENCED')::told
        when discussion = 'FOLLOWED' and suggested is not null then row ('AT_ONCE', 'DISCUSSION_FOLLOWED')::told
        when suggested is null and not named then row ('SILENCE', 'COMMUNITY_SUGGESTED')::told
        when named and (suggested is null or coalesce(
                array_position(array['SILENCE', 'WHEN_I_COME', 'DIGEST', 'AT_ONCE'], coalesce(when_named, 'DIGEST'))
                    >= array_position(array['SILENCE', 'WHEN_I_COME', 'DIGEST', 'AT_ONCE'],
                                      coalesce(chosen, case when when_named is null then suggested end)), true))
            then row (coalesce(when_named, 'DIGEST'), 'NAMED')::told
        when chosen is not null then row (chosen, 'COMMUNITY_CHOSEN')::told
        else row (suggested, 'COMMUNITY_SUGGESTED')::told end;

-- As before; a discussion that somebody followed while they were of the community is not followed by who is of it no more.
create or replace function comes_apart(viewer bigint, since timestamptz)
    returns table (post_id bigint, community_id bigint, last_position bigint, seen bigint, unread int)
    language sql stable
begin atomic
    with called as (
        select d.post_id as id from discussion_follow d where d.account_id = viewer and d.choice = 'FOLLOWED'
        union
        select n.post_id from mention n where n.account_id = viewer and n.at > since
        union
        select p.id from post p where p.author_id = viewer and p.last_at > since and p.comments > 0)
    select p.id, c.id, p.last_position, s.seen, unread_between(p, s.seen, p.last_position)
    from called
    join post p on p.id = called.id and waits(p)
    join community c on c.id = p.community_id and c.archived_at is null
    left join membership m on m.community_id = c.id and m.account_id = viewer
    left join follow f on f.community_id = c.id and f.account_id = viewer and m.account_id is not null
    left join reading r on r.post_id = p.id and r.account_id = viewer
    left join discussion_follow d on d.post_id = p.id and d.account_id = viewer
    left join named_choice w on w.account_id = viewer
    cross join lateral (select greatest(m.read_to, r.read_to, 0) as seen) s
    cross join lateral (select exists (
        select from mention n left join comment k on k.id = n.comment_id
        where n.account_id = viewer and n.post_id = p.id and k.removed_at is null
            and coalesce(k.position, p.position) > s.seen) as named) n
    cross join lateral (select p.author_id is not distinct from viewer and exists (
        select from comment k
        where k.post_id = p.id and k.position > s.seen and k.removed_at is null
            and k.author_id is distinct from viewer) as answered) o
    where p.last_position > s.seen
        and case when m.account_id is null then n.named and may_read(viewer, c)
            else coalesce(f.level, c.suggested_level) not in ('AT_ONCE', 'DIGEST') end
        and (told(false, d.choice, n.named or o.answered, w.level, f.level,
                  case when m.account_id is not null then 'WHEN_I_COME' end)).level in ('AT_ONCE', 'DIGEST');
end;

-- What they follow and what they wrote is looked for only where something is new in a community from which nothing comes by
-- itself: for most people nowhere, and never through all that was written in the others. Where they are of no community, they
-- are named: since then, and not before, also where they followed or wrote when they were of it.
create or replace function comes_apart(viewer bigint, since timestamptz)
    returns table (post_id bigint, community_id bigint, last_position bigint, seen bigint, unread int)
    language sql stable
begin atomic
    with quiet as ( -- communities of theirs from which nothing comes by itself, where something is new
        select c.id, m.read_to
        from membership m
        join community c on c.id = m.community_id and c.archived_at is null
        left join follow f on f.account_id = m.account_id and f.community_id = c.id
        where m.account_id = viewer and c.position > m.read_to + m.read_beyond
            and coalesce(f.level, c.suggested_level) not in ('AT_ONCE', 'DIGEST')),
    called as (
        select p.id from discussion_follow d
        join post p on p.id = d.post_id
        join quiet q on q.id = p.community_id and p.last_position > q.read_to
        where d.account_id = viewer and d.choice = 'FOLLOWED'
        union
        select n.post_id from mention n where n.account_id = viewer and n.at > since
        union
        select p.id from quiet q join post p on p.author_id = viewer and p.community_id = q.id and p.last_position > q.read_to
        where p.last_at > since and p.comments > 0)
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

-- What was archived comes to nobody; taken out again, it comes with their next digest to those whose digest passed it meanwhile.
drop trigger tell_post_again on post;
create trigger tell_post_again after update of removed_at, archived_at on post
    for each row when (not waits(old) and waits(new)) execute function tell_post_again();

create or replace function tell_comment_again() returns trigger language plpgsql as
$$
begin
    with missed as (
        delete from digest_missed m using post p
        where p.id = new.post_id and m.community_id = p.community_id and m.position = new.position and waits(p)
        returning m.account_id)
    insert into digest_owed (account_id, post_id, comment_id) select account_id, new.post_id, new.id from missed
    on conflict do nothing;
    perform wake_letterboxes(array(select a.account_id from alert a where a.comment_id = new.id and a.told_at is null));
    return null;
end
$$;

-- As before, of what waits.
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
        and (told(false, d.choice, n.named or o.answered, w.level, f.level, 'WHEN_I_COME')).level in ('AT_ONCE', 'DIGEST');
end;

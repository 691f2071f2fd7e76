-- Discussions that come to someone by themselves, where their community lets nothing new come or they are not of it: those
-- they follow, and those in which they are named or answered. Whoever is not of it is named there, or nothing of it comes.
-- since: how far back one is named or answered; seen: how far they read; unread: how much they did not.
create function comes_apart(viewer bigint, since timestamptz)
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
    join post p on p.id = called.id and p.removed_at is null
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

-- One discussion as it was: read up to there alone, or not at all.
create function unread_discussion(reader bigint, discussion bigint, back_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
    p post;
    was bigint;
begin
    select m.* into mine from membership m join post o on o.community_id = m.community_id
    where m.account_id = reader and o.id = discussion for update of m;
    select r.read_to into was from reading r where r.account_id = reader and r.post_id = discussion for update;
    back_to := greatest(back_to, mine.read_to, 0);
    if was is null or back_to >= was then
        return;
    end if;
    select * into p from post where id = discussion;
    if back_to > coalesce(mine.read_to, 0) then
        update reading set read_to = back_to where account_id = reader and post_id = discussion;
    else
        delete from reading where account_id = reader and post_id = discussion;
    end if;
    update membership set read_beyond = read_beyond - unread_between(p, back_to, was)
    where account_id = reader and community_id = p.community_id;
end
$$;

-- As before; a community is held only by who marked it.
create or replace function unmark_read(reader bigint, place bigint) returns void
    language plpgsql volatile
as $$
declare
    before marked_read;
begin
    if not exists (select from marked_read where account_id = reader and community_id = place) then
        return;
    end if;
    perform from community where id = place for no key update;
    perform from membership where account_id = reader and community_id = place for update;
    delete from marked_read where account_id = reader and community_id = place and at > now() - interval '1 day'
    returning * into before;
    if not found then
        return;
    end if;
    insert into reading (account_id, post_id, read_to)
    select reader, r.post, r.position from unnest(before.posts, before.positions) r(post, position)
    where r.position > before.read_to
    on conflict (account_id, post_id) do update set read_to = greatest(reading.read_to, excluded.read_to);
    update membership
    set read_to = before.read_to, read_beyond = read_beyond_of(reader, place, before.read_to)
    where account_id = reader and community_id = place and read_to >= before.read_to;
end
$$;

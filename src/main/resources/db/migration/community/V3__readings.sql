-- Someone read a discussion up to a position.
create function read_discussion(reader bigint, discussion bigint, up_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
    p post;
    before bigint;
begin
    select * into p from post where id = discussion;
    select * into mine from membership where account_id = reader and community_id = p.community_id for update;
    if mine is null or up_to <= mine.read_to then
        return;
    end if;
    up_to := least(up_to, p.last_position);
    select greatest(mine.read_to, coalesce(max(read_to), 0)) into before
    from reading where account_id = reader and post_id = discussion;
    if up_to <= before then
        return;
    end if;
    insert into reading (account_id, post_id, read_to) values (reader, discussion, up_to)
    on conflict (account_id, post_id) do update set read_to = excluded.read_to;
    update membership
    set read_beyond = read_beyond + unread_between(p, before, up_to)
    where account_id = reader and community_id = p.community_id;
end
$$;

-- How many positions of a discussion lie after one and up to another. Those that were taken away count as read when they
-- were, so they are not counted here.
create function unread_between(p post, after bigint, up_to bigint) returns int
    language sql stable
    return (p.removed_at is null and p.position > after and p.position <= up_to)::int
        + (select count(*) from comment c
           where c.post_id = p.id and c.position > after and c.position <= up_to and c.removed_at is null)::int;

-- Someone read a whole community up to a position: only what they read further is kept one by one.
create function read_community(reader bigint, place bigint, up_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
begin
    select * into mine from membership where account_id = reader and community_id = place for update;
    up_to := least(up_to, (select position from community where id = place));
    if mine is null or up_to <= mine.read_to then
        return;
    end if;
    delete from reading r using post p
    where r.account_id = reader and p.id = r.post_id and p.community_id = place and r.read_to <= up_to;
    update membership
    set read_to = up_to,
        read_beyond = (
            select coalesce(sum(unread_between(p, up_to, r.read_to)), 0)
            from reading r join post p on p.id = r.post_id
            where r.account_id = reader and p.community_id = place) + taken_away_beyond(place, up_to)
    where account_id = reader and community_id = place;
end
$$;

-- What was taken away after a position: nobody has to read it.
create function taken_away_beyond(place bigint, after bigint) returns int
    language sql stable
    return (
        select count(*) from post p
        where p.community_id = place and p.removed_at is not null and p.position > after)::int
        + (select count(*) from comment c join post p on p.id = c.post_id
           where p.community_id = place and p.last_position > after and c.position > after
               and (c.removed_at is not null or p.removed_at is not null))::int;

-- What was taken away, position by position: nobody has to read it. Kept apart, so that how much was taken away beyond a
-- position is found without going through everything that was ever written.
create table taken_away (
    community_id bigint not null references community on delete cascade,
    position     bigint not null,
    primary key (community_id, position)
);

insert into taken_away (community_id, position)
select p.community_id, p.position from post p where p.removed_at is not null
union
select p.community_id, c.position from comment c join post p on p.id = c.post_id
where c.removed_at is not null or p.removed_at is not null;

create or replace function taken_away_beyond(place bigint, after bigint) returns int
    language sql stable
    return (select count(*) from taken_away t where t.community_id = place and t.position > after)::int;

-- With a post, everything under it is taken away: then nothing of the discussion is counted here.
create or replace function unread_between(p post, after bigint, up_to bigint) returns int
    language sql stable
    return case when p.removed_at is not null then 0 else
        (p.position > after and p.position <= up_to)::int
        + (select count(*) from comment c
           where c.post_id = p.id and c.position > after and c.position <= up_to and c.removed_at is null)::int
        end;

-- As before, but the membership is held before the post is looked at: what is taken away meanwhile is not counted twice.
create or replace function read_discussion(reader bigint, discussion bigint, up_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
    p post;
    before bigint;
begin
    select m.* into mine from membership m join post o on o.community_id = m.community_id
    where m.account_id = reader and o.id = discussion for update of m;
    if mine is null or up_to <= mine.read_to then
        return;
    end if;
    select * into p from post where id = discussion;
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

-- How far a member read a discussion.
create function read_up_to(m membership, p post) returns bigint
    language sql stable
    return greatest(m.read_to, (select r.read_to from reading r where r.account_id = m.account_id and r.post_id = p.id));

-- Everyone who has not read up to a position waits to read on until this transaction ends. Like whoever writes, it takes
-- the community first.
create function hold_readings(place bigint, before bigint) returns void
    language plpgsql volatile
as $$
begin
    perform from community where id = place for no key update;
    perform from membership where community_id = place and read_to < before order by account_id for update;
end
$$;

-- A discussion ends with the last comment that can be read.
create function settle_discussion(discussion bigint) returns void
    language sql volatile
as $$
    update post p
    set comments = s.comments, last_position = greatest(p.position, s.position), last_at = greatest(p.at, s.at)
    from (select count(*) as comments, max(c.position) as position, max(c.at) as at
          from comment c where c.post_id = discussion and c.removed_at is null) s
    where p.id = discussion
$$;

-- Takes a post away with what is under it: whoever had not read it has no more to read it.
create function take_away_post(discussion bigint, remover bigint) returns void
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = discussion and removed_at is null for update;
    if not found then
        return;
    end if;
    perform hold_readings(p.community_id, p.last_position);
    update membership m set read_beyond = m.read_beyond + unread_between(p, read_up_to(m, p), p.last_position)
    where m.community_id = p.community_id and m.read_to < p.last_position;
    insert into taken_away (community_id, position)
    select p.community_id, p.position union select p.community_id, c.position from comment c where c.post_id = p.id
    on conflict do nothing;
    update post set removed_at = now(), removed_by = remover where id = p.id;
end
$$;

-- Back where it was, and unread again for whoever had not read it. Where five others were pinned meanwhile, it is no more.
create function return_post(discussion bigint) returns void
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    update post o
    set removed_at = null, removed_by = null,
        pinned_at = case when 5 > (select count(*) from post t
            where t.community_id = o.community_id and t.pinned_at is not null and t.removed_at is null) then o.pinned_at end
    where o.id = discussion and o.removed_at is not null
    returning o.* into p;
    if not found then
        return;
    end if;
    perform hold_readings(p.community_id, p.last_position);
    delete from taken_away t
    where t.community_id = p.community_id and (t.position = p.position
        or t.position in (select c.position from comment c where c.post_id = p.id and c.removed_at is null));
    update membership m set read_beyond = m.read_beyond - unread_between(p, read_up_to(m, p), p.last_position)
    where m.community_id = p.community_id and m.read_to < p.last_position;
end
$$;

-- One more, or one less, for whoever had not read it: under a post that was taken away, nothing changes for anyone.
create function take_away_comment(said bigint, remover bigint) returns void
    language plpgsql volatile
as $$
declare
    c comment;
    p post;
begin
    select o.* into p from post o join comment w on w.post_id = o.id where w.id = said;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = p.id for update;
    update comment set removed_at = now(), removed_by = remover where id = said and removed_at is null returning * into c;
    if not found then
        return;
    end if;
    if p.removed_at is null then
        perform hold_readings(p.community_id, c.position);
        update membership m set read_beyond = m.read_beyond + 1
        where m.community_id = p.community_id and m.read_to < c.position and read_up_to(m, p) < c.position;
    end if;
    insert into taken_away (community_id, position) values (p.community_id, c.position) on conflict do nothing;
    perform settle_discussion(p.id);
end
$$;

create function return_comment(said bigint) returns void
    language plpgsql volatile
as $$
declare
    c comment;
    p post;
begin
    select o.* into p from post o join comment w on w.post_id = o.id where w.id = said;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = p.id for update;
    update comment set removed_at = null, removed_by = null where id = said and removed_at is not null returning * into c;
    if not found then
        return;
    end if;
    if p.removed_at is null then
        perform hold_readings(p.community_id, c.position);
        update membership m set read_beyond = m.read_beyond - 1
        where m.community_id = p.community_id and m.read_to < c.position and read_up_to(m, p) < c.position;
        delete from taken_away where community_id = p.community_id and position = c.position;
    end if;
    perform settle_discussion(p.id);
end
$$;

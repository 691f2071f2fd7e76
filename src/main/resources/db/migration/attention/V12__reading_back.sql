-- How far someone had read a community before they last marked it as read: so that it can be unread again.
create table marked_read (
    account_id   bigint      not null,
    community_id bigint      not null,
    read_to      bigint      not null,
    posts        bigint[]    not null, -- read on their own beyond it,
    positions    bigint[]    not null, -- each up to its position
    at           timestamptz not null default now(),
    primary key (account_id, community_id),
    foreign key (account_id, community_id) references membership (account_id, community_id) on delete cascade
);

-- Where they stopped in their feed.
create table feed_place (
    account_id   bigint      primary key references account on delete cascade,
    community_id bigint      not null,
    position     bigint      not null,
    at           timestamptz not null default now()
);

create function note_marked_read(reader bigint, place bigint) returns void
    language sql volatile
begin atomic
    insert into marked_read (account_id, community_id, read_to, posts, positions)
    select m.account_id, m.community_id, m.read_to, coalesce(r.posts, '{}'), coalesce(r.positions, '{}')
    from membership m
    left join lateral (
        select array_agg(r.post_id order by r.post_id) as posts, array_agg(r.read_to order by r.post_id) as positions
        from reading r join post p on p.id = r.post_id
        where r.account_id = m.account_id and p.community_id = m.community_id) r on true
    where m.account_id = reader and m.community_id = place
    on conflict (account_id, community_id) do update
    set read_to = excluded.read_to, posts = excluded.posts, positions = excluded.positions, at = now();
end;

-- As it was; what was read on its own since then stays read.
create function unmark_read(reader bigint, place bigint) returns void
    language plpgsql volatile
as $$
declare
    before marked_read;
begin
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

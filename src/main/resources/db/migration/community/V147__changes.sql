-- What of a community is no discussion, and changed: its pages, the files put into its folder, its projects. One row each, in
-- the order in which they last changed. Nobody is alerted of it; how far each member saw it is kept as how far they read is.
alter table community add column changes bigint not null default 0; -- the position of the last one
alter table membership add column seen_to bigint not null default 0; -- every change up to it was seen
alter table departure add column seen_to bigint not null default 0;

create table changed (
    kind         text        not null check (kind in ('PAGE', 'FILE', 'PROJECT')),
    thing        bigint      not null, -- the number of the page, of the attachment or of the project
    community_id bigint      not null references community on delete cascade,
    position     bigint      not null,
    at           timestamptz not null default now(),
    primary key (kind, thing)
);
create index changed_order on changed (community_id, position);

-- The change of a thing that someone saw, where that is further than they saw the whole community.
create table change_seen (
    account_id bigint not null references account on delete cascade,
    kind       text   not null,
    thing      bigint not null,
    position   bigint not null,
    primary key (account_id, kind, thing),
    foreign key (kind, thing) references changed on delete cascade
);
create index change_seen_thing on change_seen (kind, thing);

-- Something changed; who changed it saw that. The community is held until their transaction ends, as for a post: changes are
-- seen in the order in which they were numbered.
create function note_change(what text, number bigint, by_whom bigint) returns void
    language plpgsql volatile
as $$
declare
    place bigint := case what
        when 'PAGE' then (select community_id from shared_page where id = number)
        when 'FILE' then (select community_id from attachment where id = number)
        else (select community_id from project where id = number) end;
    turn bigint;
begin
    update community set changes = changes + 1, last_at = now() where id = place returning changes into turn;
    insert into changed (kind, thing, community_id, position) values (what, number, place, turn)
    on conflict (kind, thing) do update set position = excluded.position, at = now();
    insert into change_seen (account_id, kind, thing, position) values (by_whom, what, number, turn)
    on conflict (account_id, kind, thing) do update set position = excluded.position;
end
$$;

-- It was not taken away since.
create function stands(h changed) returns boolean
    language sql stable
    return case h.kind
        when 'PAGE' then exists (select from shared_page p where p.id = h.thing and p.removed_at is null)
        when 'FILE' then exists (select from attachment t where t.id = h.thing and t.removed_at is null)
        else exists (select from project p where p.id = h.thing and p.removed_at is null) end;

-- What changed in the communities someone is of and they did not see, among the last hundred changes of each: whoever lets
-- them come for years reads no longer for that. The one rule for every page that says so.
create function changes_unseen(viewer bigint)
    returns table (community_id bigint, kind text, thing bigint, change bigint, at timestamptz)
    language sql stable
begin atomic
    select c.id, h.kind, h.thing, h.position, h.at
    from membership m
    join community c on c.id = m.community_id and c.changes > m.seen_to and c.archived_at is null
    cross join lateral (
        select n.* from changed n where n.community_id = c.id and n.position > m.seen_to
        order by n.position desc limit 100) h
    left join change_seen s on s.account_id = m.account_id and s.kind = h.kind and s.thing = h.thing
    left join shared_page p on h.kind = 'PAGE' and p.id = h.thing and p.removed_at is null
    left join attachment t on h.kind = 'FILE' and t.id = h.thing and t.removed_at is null
    left join project j on h.kind = 'PROJECT' and j.id = h.thing and j.removed_at is null
    where m.account_id = viewer and h.position > coalesce(s.position, 0)
        and coalesce(p.id, t.id, j.id) is not null; -- as stands() says, without a call for each
end;

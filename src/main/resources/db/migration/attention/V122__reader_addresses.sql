-- Secret addresses at which a feed reader fetches what is new: of one community, or (null) of all that their maker follows.
-- Of the secret only its hash is kept.
create table reader_address (
    id           bigint      generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      references community on delete cascade,
    feed         uuid        not null default gen_random_uuid(), -- what its feed is called, made again or not
    secret_hash  bytea       not null unique,
    made_at      timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique nulls not distinct (account_id, community_id)
);
create index reader_address_community on reader_address (community_id);

-- The communities whose posts an address tells: the one it was made for, or (null) those that come to its maker by themselves.
create function told_at_address(maker bigint, place bigint) returns setof community
    language sql stable
begin atomic
    select c.*
    from community c
    join account a on a.id = maker and a.role <> 'GUEST' and a.suspended_at is null
    where c.id = place and goes_out(c) and may_read(maker, c)
    union all
    select c.*
    from standings(maker) s
    join community c on c.id = s.community_id
    join account a on a.id = maker and a.role <> 'GUEST' and a.suspended_at is null
    join membership m on m.account_id = maker and m.community_id = c.id
    left join follow f on f.account_id = maker and f.community_id = c.id
    where place is null and s.reads and goes_out(c) and c.archived_at is null
        and coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST');
end;

-- Since when it runs; of those that run by now it is not known any more.
alter table pause add column since timestamptz not null default now();

-- The last moment within their hours up to that one, between the days so many before; as open_between(), backwards.
create function open_before(person bigint, at timestamptz, first_day int, last_day int) returns timestamptz
    language sql stable
    return (
        select max(least(s.closes, at))
        from account a
        cross join lateral (select (at at time zone a.zone)::date as today) l
        cross join lateral generate_series(first_day, last_day) n
        cross join lateral (select l.today - n as day) d
        join lateral work_week(person) w on w.day = extract(isodow from d.day)
        cross join lateral (
            select (d.day + w.opens_at) at time zone a.zone as opens, (d.day + w.closes_at) at time zone a.zone as closes) s
        where a.id = person and s.opens <= at and s.opens < s.closes
            and not exists (select from public_holiday h where h.region = w.holidays and h.day = d.day)
            and not exists (
                select from organisation_closure c
                where c.organisation_id = w.organisation_id and d.day between c.first_day and c.last_day));

create function open_before(person bigint, at timestamptz) returns timestamptz
    language sql stable
    return coalesce(open_before(person, at, 0, 4), open_before(person, at, 5, 30), open_before(person, at, 31, 400));

-- Up to when a person's feed readers were told what was written: now, or until their hours or their pause ended it.
create function told_until(person bigint, now timestamptz) returns timestamptz
    language sql stable
    return (
        select case when o.was >= p.since and o.was < p.until then open_before(person, p.since) else o.was end
        from (select open_before(person, now) as was) o
        left join pause p on p.account_id = person);

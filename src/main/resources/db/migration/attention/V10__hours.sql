-- Nothing comes to someone until then; it ends by itself.
create table pause (
    account_id bigint primary key references account on delete cascade,
    until      timestamptz not null
);

-- When someone works, in a week, once for each organisation they are of, or once where they are of none.
--   1. An organisation's week is the one it set, else that of the instance.
--   2. Who set hours of their own works within those their organisation set; where it set none, in their own.
--   3. Where the two have nothing in common, their own hold.
create function work_week(person bigint)
    returns table (organisation_id bigint, holidays text, day int, opens_at time, closes_at time)
    language sql stable
begin atomic
    with place as (
        select o.id, coalesce(o.holidays, i.holidays) as holidays, o.own_hours as sets
        from account_organisation m join organisation o on o.id = m.organisation_id cross join instance i
        where m.account_id = person
        union all
        select null, i.holidays, false from instance i
        where not exists (select from account_organisation m where m.account_id = person)),
    theirs as (
        select p.id, p.holidays, p.sets, h.day, h.opens_at, h.closes_at
        from place p join organisation_hours h on h.organisation_id = p.id where p.sets
        union all
        select p.id, p.holidays, p.sets, d.day, i.opens_at, i.closes_at
        from place p cross join instance i cross join lateral unnest(i.open_days) d(day) where not p.sets),
    own as (
        select h.day, h.opens_at, h.closes_at from account a join account_hours h on h.account_id = a.id
        where a.id = person and a.own_hours),
    within as (
        select t.id, t.holidays, t.sets, t.day, greatest(o.opens_at, t.opens_at) as opens_at,
               least(o.closes_at, t.closes_at) as closes_at
        from own o join theirs t on t.sets and t.day = o.day
        where greatest(o.opens_at, t.opens_at) < least(o.closes_at, t.closes_at))
    select t.id, t.holidays, t.day, t.opens_at, t.closes_at from theirs t
    where not (select a.own_hours from account a where a.id = person)
    union all
    select w.id, w.holidays, w.day, w.opens_at, w.closes_at from within w
    union all
    select p.id, p.holidays, o.day, o.opens_at, o.closes_at from own o cross join place p
    where not p.sets or not exists (select from within) and not exists (select from place where not sets);
end;

-- The first moment within their hours, between the days so many after the one on which they are.
create function open_between(person bigint, at timestamptz, first_day int, last_day int) returns timestamptz
    language sql stable
    return (
        select min(greatest(s.opens, at))
        from account a
        cross join lateral (select (at at time zone a.zone)::date as today) l
        cross join lateral generate_series(first_day, last_day) n
        cross join lateral (select l.today + n as day) d
        join lateral work_week(person) w on w.day = extract(isodow from d.day)
        cross join lateral (
            select (d.day + w.opens_at) at time zone a.zone as opens, (d.day + w.closes_at) at time zone a.zone as closes) s
        where a.id = person and s.closes > at and s.opens < s.closes
            and not exists (select from public_holiday h where h.region = w.holidays and h.day = d.day)
            and not exists (
                select from organisation_closure c
                where c.organisation_id = w.organisation_id and d.day between c.first_day and c.last_day));

-- May something leave to this person at that moment? Then it is that moment; else the next at which it may, and 'infinity'
-- for someone who has no hours within a year. The one rule of hours: nothing else decides.
create function leaves_at(person bigint, at timestamptz) returns timestamptz
    language sql stable
    return (
        select coalesce(open_between(person, f.start, 0, 4), open_between(person, f.start, 5, 30),
                        open_between(person, f.start, 31, 400), 'infinity')
        from (select greatest(at, (select p.until from pause p where p.account_id = person)) as start) f);

-- People of whom this is the same may be written to at the same moments: leaves_at() is asked once for all of them. Most
-- have the hours of their organisations, or of the instance.
create function hours_key(person bigint) returns text
    language sql stable
    return (
        select case when a.own_hours or exists (select from pause p where p.account_id = a.id) then 'account ' || a.id
            else a.zone || coalesce((
                select string_agg(' ' || m.organisation_id, '' order by m.organisation_id)
                from account_organisation m where m.account_id = a.id), '') end
        from account a where a.id = person);

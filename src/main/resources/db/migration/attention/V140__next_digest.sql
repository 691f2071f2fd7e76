-- When the next digest of someone leaves: what counts is when the hours of work let it leave, not the hour it was chosen for.
-- One whose hour has passed still leaves where no moment within their hours came since, unless they had it: a pause that ends
-- in the night, or hours changed before they begin, take no digest away.
create or replace function next_digest(person bigint, after timestamptz) returns timestamptz
    language sql stable
    return coalesce((
        with chosen as (
            select (d.day + coalesce(c.digest_at, '00:00')) at time zone a.zone as at
            from account a
            left join mail_choice c on c.account_id = a.id
            cross join generate_series(-7, 7) n
            cross join lateral (select (after at time zone a.zone)::date + n as day) d
            where a.id = person and coalesce(c.digest, true)
                and extract(isodow from d.day)::int = any (coalesce(c.digest_days, '{1,2,3,4,5}'))),
        near as (
            select max(c.at) as at from chosen c left join letterbox l on l.account_id = person
            where c.at <= after and c.at > coalesce(l.digest_left_at, '-infinity')
            union all
            select min(at) from chosen where at > after)
        select min(l.at) from near n cross join lateral (select leaves_at(person, n.at) as at) l
        where n.at is not null and l.at > after), 'infinity');

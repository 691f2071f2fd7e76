-- When the next digest of someone leaves: what counts is when the hours of work let it leave, not the hour it was chosen for.
-- One whose hour has passed still leaves where no moment within their hours came since, unless they had it.
-- had: when the last one left; the caller knows, and waited for whoever writes it. due: one was to leave, so that what let it
-- wait (hours, a pause) may have changed since: on a day they had none it leaves as soon as it may.
create function next_digest(person bigint, after timestamptz, had timestamptz, due boolean) returns timestamptz
    language sql stable
    return coalesce((
        with chosen as (
            select (d.day + coalesce(c.digest_at, '00:00')) at time zone a.zone as at,
                   coalesce(due and (had at time zone a.zone)::date < d.day, false) as owed
            from account a
            left join mail_choice c on c.account_id = a.id
            cross join generate_series(case when had >= after then 0 else -7 end, 7) n
            cross join lateral (select (after at time zone a.zone)::date + n as day) d
            where a.id = person and coalesce(c.digest, true)
                and extract(isodow from d.day)::int = any (coalesce(c.digest_days, '{1,2,3,4,5}')))
        select coalesce(
            (select l.at
             from (select * from chosen where at <= after and at > coalesce(had, '-infinity') order by at desc limit 1) p
             cross join lateral (select leaves_at(person, case when p.owed then after else p.at end) as at) l
             where p.owed or l.at > after),
            (select leaves_at(person, n.at) from (select min(at) as at from chosen where at > after) n where n.at is not null))
    ), 'infinity');

create or replace function next_digest(person bigint, after timestamptz) returns timestamptz
    language sql stable
    return next_digest(person, after, (select l.digest_left_at from letterbox l where l.account_id = person), false);

-- As before (V21); a digest that is due and not yet written stays due.
create or replace function settle_letters(people bigint[], at timestamptz) returns void
    language sql volatile
begin atomic
    with box as (
        select l.account_id, leaves_at(l.account_id, at) as leaves, l.digest_at <= at as due,
               next_digest(l.account_id, at, l.digest_left_at, isfinite(l.digest_at)) as digest,
               greatest(at, (select p.until from pause p where p.account_id = l.account_id)) as awake
        from letterbox l where l.account_id = any (people) order by l.account_id for update),
    waiting as (
        update alert a
        set leaves_at = greatest(a.at, case when a.urgency_id is null then box.leaves else box.awake end) from box
        where a.account_id = box.account_id and a.told_at is null
        returning a.account_id, a.leaves_at)
    update letterbox l
    set alerts_at = coalesce((select min(w.leaves_at) from waiting w where w.account_id = l.account_id), l.alerts_at),
        digest_at = case when box.due and isfinite(box.digest) then box.leaves else box.digest end
    from box where l.account_id = box.account_id;
end;

-- What days to come are known in a community: those of its open projects that are not reached, and those of its polls of
-- dates: while one votes each poll's next proposed day, and after that the one that suits most, where the results are shown.
create index post_of_dates on post (community_id) where kind = 'DATE_POLL' and removed_at is null and archived_at is null;

create function days_to_come(place bigint, today date)
    returns table (kind text, thing bigint, title text, day date, hour time)
    language sql stable
begin atomic
    select d.kind, p.id, d.title, d.day, null::time
    from project p join project_day d on d.project_id = p.id
    where p.community_id = place and p.closed_at is null and p.removed_at is null
        and d.removed_at is null and d.reached_at is null and d.day >= today
    union all
    select case when s.settled then 'DATE_SETTLED' else 'DATE_PROPOSED' end, p.id,
           coalesce(nullif(p.title, ''), left(p.body, 200)), o.day, o.hour
    from post p
    join poll q on q.post_id = p.id
    cross join lateral (
        select coalesce(q.closes_at <= now(), false) or p.closed_at is not null and not q.at_the_end as settled) s
    cross join lateral (
        select v.day, v.hour
        from (select x.day, x.hour, y.yes, rank() over (order by y.yes desc) as best
              from poll_option x
              cross join lateral (
                select count(*) as yes from vote w where w.option_id = x.id and w.answer = 'YES') y
              where x.post_id = p.id) v
        where v.day >= today and (not s.settled or v.best = 1 and v.yes > 0)
        order by v.day, v.hour nulls first limit 1) o
    where p.community_id = place and p.kind = 'DATE_POLL' and waits(p);
end;

-- What days to come are known in a community: those of its open projects that are not reached, and those of its polls of
-- dates: while one votes each poll's next proposed day, and after that the one that suits most, where the results are shown and
-- no other suits as many.
-- What is past is not walked through: polls are found by their days.
create index poll_option_day on poll_option (day) where day is not null;
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
    from poll_option o
    join post p on p.id = o.post_id
    join poll q on q.post_id = p.id
    cross join lateral (
        select coalesce(q.closes_at <= now(), false) or p.closed_at is not null and not q.at_the_end as settled) s
    where o.day >= today and p.community_id = place and p.kind = 'DATE_POLL' and waits(p)
        and o.id = case when s.settled then (
            select case when count(*) = 1 then min(v.id) end
            from (select x.id, rank() over (order by count(*) desc) as best
                  from poll_option x join vote w on w.option_id = x.id and w.answer = 'YES'
                  where x.post_id = p.id group by x.id) v
            where v.best = 1)
        else (
            select x.id from poll_option x where x.post_id = p.id and x.day >= today
            order by x.day, x.hour nulls first, x.id limit 1) end;
end;

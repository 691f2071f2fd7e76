-- A whole selection, given out as a file, looks at the hours of all that answers; a page of the list only at the first.
create or replace function answers(
    wanted tsquery, ranked tsquery, latitude double precision, longitude double precision,
    hidden boolean, open_at timestamptz, most int)
    returns table (entry_id bigint, distance double precision)
    language plpgsql
    set random_page_cost = 1.1
    set jit = off
as
$$
declare
    origin constant cube := globe(latitude, longitude);
    matching constant text := case when wanted is null then 'true' else 'l.document @@ $2' end
        || case when hidden then '' else ' and not l.gone' end;
    -- opening hours have no index to walk: where not all are wanted, they are looked at among the nearest or first only
    looked_at constant int := case when open_at is null then most else greatest(most, 2000) end;
    opened constant text := case when open_at is null then 'true'
        else 'exists (select from opening_hours h where h.key = c.hours and h.open @> $3)' end;
begin
    if origin is not null then
        return query execute format($sql$
            select c.entry_id, c.distance from (
                select l.entry_id, l.hours, l.position <-> $1 as distance from listing l
                where l.position is not null and %s
                order by l.position <-> $1 limit %s) c
            where %s
            order by c.distance, c.entry_id limit %s $sql$, matching, looked_at, opened, most)
        using origin, wanted, open_at;
    elsif ranked is not null then
        return query execute format($sql$
            select r.entry_id, null::double precision from (
                select c.entry_id, c.name_key, ts_rank('{0.1, 0.3, 0.5, 1.0}', c.document, $4) as rank from (
                    select l.entry_id, l.name_key, l.hours, l.document from listing l where %s limit %s) c
                where %s) r
            order by r.rank desc, r.name_key, r.entry_id limit %s $sql$,
            matching, greatest(looked_at, 500), opened, most)
        using origin, wanted, open_at, ranked;
    else
        return query execute format($sql$
            select c.entry_id, null::double precision from (
                select l.entry_id, l.name_key, l.hours from listing l
                where %s order by l.name_key, l.entry_id limit %s) c
            where %s order by c.name_key, c.entry_id limit %s $sql$, matching, looked_at, opened, most)
        using origin, wanted, open_at;
    end if;
end
$$;

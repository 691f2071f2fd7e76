-- Where no place is named, nothing depends on how many answers are expected.

-- A whole search: near the place if that is enough to fill a page, else wider; with every word if that finds anything,
-- else with any of them.
-- within: in metres, or null to choose; radius: what was chosen, or null for the whole directory.
create or replace function search_entries(
    a asked, facets tsquery, within double precision, hidden boolean, open_at timestamptz, most int, enough int)
    returns table (n bigint, entry_id bigint, distance double precision, radius double precision, partly boolean)
    language plpgsql as
$$
declare
    few constant bigint := 1500;  -- answers that are all read
    many constant real := 0.125;  -- share of the directory from which walking outwards soon meets enough
    rings constant double precision[] := case
        when a.latitude is null then array[2e7::double precision]
        when within is not null then array[within]
        else array[50000, 150000, 2e7] end;
    total constant real := (select reltuples from pg_class where oid = 'listing'::regclass);
    question tsquery;
    wanted tsquery;
    likely bigint;
    ids bigint[] := '{}';
    distances double precision[];
    metres double precision;
    around boolean;
begin
    foreach partly in array array[false, true] loop
        question := case when partly then a.loose else a.query end;
        exit when partly and (question is null or question = a.query);
        wanted := case when question is null then facets when facets is null then question else question && facets end;
        -- asking the planner costs as much as many a search: only where its answer decides something
        likely := case when wanted is null or a.latitude is null then total else expected(wanted) end;
        around := false;
        foreach metres in array rings loop
            continue when not around and metres > rings[1]; -- everything was seen already
            around := a.latitude is not null and metres < 300000 and likely > few and likely < total * many;
            select coalesce(array_agg(f.entry_id), '{}'), array_agg(f.distance) into ids, distances
            from answers(case when around then wanted && squares_around(a.latitude, a.longitude, metres) else wanted end,
                         question, a.latitude, a.longitude, hidden, open_at, most) f;
            exit when a.latitude is not null and (select count(*) from unnest(distances) d where d <= metres) >= enough;
        end loop;
        exit when cardinality(ids) > 0;
    end loop;
    if a.latitude is not null then
        radius := rings[cardinality(rings)];
        foreach metres in array rings loop
            if (select count(*) from unnest(distances) d where d <= metres) >= enough then
                radius := metres;
                exit;
            end if;
        end loop;
    end if;
    return query
        select u.n, u.i, u.d, case when radius < 1e7 then radius end, coalesce(partly, false)
        from unnest(ids, distances) with ordinality u(i, d, n) where u.d is null or u.d <= radius;
end
$$;

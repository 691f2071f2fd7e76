-- What a person asked, in words of ours.
create type asked as (
    query       tsquery, -- what an entry has to hold; null where nothing is asked
    loose       tsquery, -- any of it
    latitude    double precision, -- of the place it is asked from, or null
    longitude   double precision,
    place_code  text,    -- Insee code of that place
    place_name  text,
    place_typed boolean, -- the place was named among the words
    corrected   text,    -- the words as they were understood, where that differs from what was written
    words       text     -- the words that are searched, without the place
);

create function stem(word text) returns text
    language sql immutable strict parallel safe
    return coalesce((ts_lexize('french_stem', word))[1], word);

create function known_word(w text) returns boolean
    language sql stable
begin atomic
    select w ~ '[0-9]' or length(w) < 3 or exists (select from search_word where word = w)
        or exists (select from search_word s where s.stem = stem(w));
end;

-- The known word nearest to one that is not, or null where none is near enough.
create function nearest_word(w text) returns text
    language sql stable
    set pg_trgm.similarity_threshold = 0.3
begin atomic
    select word from search_word
    where word % w and length(word) between length(w) - 2 and length(w) + 2
    order by similarity(word, w) + case when left(word, 2) = left(w, 2) then 0.15 else 0 end
             - abs(length(word) - length(w)) * 0.02 desc, word
    limit 1;
end;

-- What a word asks for: itself and its synonyms; on a word still being typed, whatever begins so.
create function word_query(w text, typing boolean) returns tsquery
    language plpgsql stable as
$$
declare
    asks tsquery;
    other text;
begin
    if typing and not known_word(w) then
        select string_agg(distinct quote_literal(s.stem), ' | ')::tsquery into asks
        from (select stem from search_word where word >= w and word < w || '{' order by word limit 30) s;
        return asks;
    end if;
    asks := to_tsquery('french', quote_literal(w));
    if numnode(asks) = 0 then
        return null;
    end if;
    for other in select unnest(also) from search_synonym where word in (w, regexp_replace(w, '(es|s|x|e)$', '')) loop
        asks := asks || plainto_tsquery('french', other);
    end loop;
    return asks;
end
$$;

-- The commune these words name: one where entries stand, and the largest of them, where several share the name.
create function named_place(wanted text) returns bigint
    language sql stable
begin atomic
    select t.id from search_place p join territory t on t.id = p.territory_id
    where p.key = wanted and t.latitude is not null
    order by exists (select from entry e where e.commune = t.code and e.merged_into is null) desc,
             t.population desc nulls last, t.id
    limit 1;
end;

-- Reads what a person wrote. Bounded: 200 characters, 10 words.
-- q: their words; near: Insee code of the place to be near, '-' for none, null to find it among the words;
-- exactly: take each word as it was written.
create function understand(q text, near text, exactly boolean) returns asked
    language plpgsql stable as
$$
declare
    -- said in a question, not in an answer
    fillers constant text[] := '{aide,aider,besoin,cherche,chercher,trouver,faire,comment,pres,proche,autour,vers,cote,lieu,lieux,endroit,qui,peut,svp}';
    typed text[];
    w text[];
    said text[] := '{}';
    rest text[] := '{}';
    one text;
    part tsquery;
    place territory;
    at_word int;
    found bigint;
    result asked;
begin
    typed := array(select t from regexp_split_to_table(plain(left(q, 200)), '[^a-z0-9]+') t where length(t) > 1 limit 10);
    w := typed;
    for i in 1 .. cardinality(w) loop
        w[i] := case w[i] when 'st' then 'saint' when 'ste' then 'sainte' else w[i] end;
        if not exactly and not known_word(w[i])
            and not (i = cardinality(w) and exists (select from search_word where word >= w[i] and word < w[i] || '{')) then
            one := nearest_word(w[i]);
            if one is not null then
                w[i] := one;
                result.corrected := '';
            end if;
        end if;
    end loop;
    if result.corrected is not null then
        result.corrected := array_to_string(w, ' ');
    end if;

    if near is not null and near <> '-' then
        select * into place from territory where kind = 'commune' and code = near;
    elsif near is null then
        <<naming>>
        for n in reverse least(6, cardinality(w)) .. 1 loop
            for i in reverse cardinality(w) - n + 1 .. 1 loop
                one := array_to_string(w[i : i + n - 1], ' ');
                continue when n = 1 and cardinality(w) > 1 and (length(one) < 3 or one = any (fillers)
                    or numnode(to_tsquery('french', quote_literal(one))) = 0);
                found := named_place(one);
                if found is not null then
                    select * into place from territory where id = found;
                    -- a word of the directory that happens to be a commune far from all of it stays a word
                    if n = 1 and one !~ '[0-9]' and not exists (select from entry e where e.commune = place.code)
                        and exists (select from listing where document @@ to_tsquery('french', quote_literal(one))) then
                        place := null;
                        continue;
                    end if;
                    at_word := i;
                    w := w[: i - 1] || w[i + n :];
                    exit naming;
                end if;
            end loop;
        end loop;
    end if;
    result.place_typed := at_word is not null;
    result.latitude := place.latitude;
    result.longitude := place.longitude;
    result.place_code := place.code;
    result.place_name := place.name;

    rest := array(select u from unnest(w) u where u <> all (fillers));
    if cardinality(rest) = 0 then
        rest := w;
    end if;
    for i in 1 .. cardinality(rest) loop
        part := word_query(rest[i], not exactly and at_word is null and i = cardinality(rest));
        if part is null and (numnode(to_tsquery('french', quote_literal(rest[i]))) > 0) then
            part := to_tsquery('simple', quote_literal(rest[i])); -- a word nobody wrote: it finds nothing, and says so
        end if;
        if part is not null then
            said := said || rest[i];
            result.query := case when result.query is null then part else result.query && part end;
            result.loose := case when result.loose is null then part else result.loose || part end;
        end if;
    end loop;
    result.words := array_to_string(said, ' ');
    return result;
end
$$;

-- How many entries the planner expects to hold this, from the statistics that ANALYZE keeps.
create function expected(wanted tsquery) returns bigint
    language plpgsql as -- volatile only because EXPLAIN has to be
$$
declare
    plan json;
begin
    execute format('explain (format json) select from listing where document @@ %L::tsquery', wanted) into plan;
    return (plan -> 0 -> 'Plan' ->> 'Plan Rows')::bigint;
end
$$;

-- The squares of the map that a circle touches.
create function squares_around(latitude double precision, longitude double precision, radius double precision) returns tsquery
    language sql immutable strict parallel safe
begin atomic
    select string_agg(quote_literal('g:' || y || ':' || x), ' | ')::tsquery
    from (select radius / 111195 as dy, radius / (111195 * greatest(cos(radians(latitude)), 0.2)) as dx) d,
         generate_series(floor((latitude - dy) / 0.5)::int, floor((latitude + dy) / 0.5)::int) y,
         generate_series(floor((longitude - dx) / 0.75)::int, floor((longitude + dx) / 0.75)::int) x;
end;

-- The entries that answer, in order, at most "most" of them. Every way through it is bounded: a rare question reads all its
-- answers through the words' index; a common one walks outwards from the place (or along the alphabet) until it has
-- enough; between the two, the caller adds the squares of the map around the place to the question.
-- ranked: the words to order by, where there is no place.
create function answers(
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
    -- opening hours have no index to walk: they are looked at among the nearest or first ones only
    looked_at constant int := case when open_at is null then most else 2000 end;
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

-- A whole search: near the place if that is enough to fill a page, else wider; with every word if that finds anything,
-- else with any of them.
-- within: in metres, or null to choose; radius: what was chosen, or null for the whole directory.
create function search_entries(
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
        likely := case when wanted is null then total else expected(wanted) end;
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

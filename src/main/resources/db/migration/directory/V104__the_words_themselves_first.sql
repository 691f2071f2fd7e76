-- What was typed comes before what it also stands for.
alter type asked
    add attribute own tsquery,       -- what an entry has to hold of the words themselves, without their synonyms
    add attribute own_loose tsquery; -- any of it

-- The telephone number among these words, as phone_key() writes it, or null.
create function typed_number(q text) returns text
    language sql immutable strict parallel safe
begin atomic
    select case when key ~ '^0[1-9][0-9]{8}$' then key end
    from (select substring(translate(left(q, 200), chr(160) || chr(8239), '  ') from '[+0-9][+0-9 ()./-]*[0-9]') as run) r,
         lateral (select phone_key(
             -- an address drops the plus sign of +33
             case when regexp_replace(run, '[^0-9+]', '', 'g') ~ '^330?[1-9][0-9]{8}$' then '+' || run else run end) as key) k;
end;

-- Words, where those that mean one thing together stand as one ("sans abri"): the longest that have synonyms as such.
create function together(w text[]) returns text[]
    language plpgsql stable as
$$
declare
    longest constant int := 4;
    several text[] := '{}';
    known text[];
    words text;
    one text;
    result text[] := '{}';
    i int := 1;
    n int;
begin
    for start in 1 .. cardinality(w) - 1 loop
        words := w[start];
        for stop in start + 1 .. least(start + longest - 1, cardinality(w)) loop
            words := words || ' ' || w[stop];
            several := several || words || rtrim(words, 's');
        end loop;
    end loop;
    known := array(select word from search_synonym where word = any (several));
    if known = '{}' then
        return w;
    end if;
    while i <= cardinality(w) loop
        words := w[i];
        one := words;
        n := 1;
        for stop in i + 1 .. least(i + longest - 1, cardinality(w)) loop
            words := words || ' ' || w[stop];
            if words = any (known) or rtrim(words, 's') = any (known) then
                one := words;
                n := stop - i + 1;
            end if;
        end loop;
        result := result || one;
        i := i + n;
    end loop;
    return result;
end
$$;
drop function word_query(text, boolean);

-- Reads what a person wrote. Bounded: 200 characters, 10 words.
-- q: their words; near: Insee code of the place to be near, '-' for none, null to find it among the words;
-- exactly: take each word as it was written.
create or replace function understand(q text, near text, exactly boolean) returns asked
    language plpgsql stable as
$$
declare
    fillers constant text[] := fillers();
    -- says nothing by itself: not asked for where not all the words are found together
    joining constant text[] := '{sans}';
    number constant text := typed_number(q);
    typed text[];
    w text[];
    said text[] := '{}';
    rest text[] := '{}';
    one text;
    part tsquery;
    own tsquery;
    place territory;
    at_word int;
    found bigint;
    result asked;
begin
    if number is not null then
        result.query := quote_literal('n:' || number)::tsquery;
        result.loose := result.query;
        result.own := result.query;
        result.own_loose := result.query;
        if near <> '-' then
            select latitude, longitude, code, name
            into result.latitude, result.longitude, result.place_code, result.place_name
            from territory where kind = 'commune' and code = near;
        end if;
        result.place_typed := false;
        result.words := trim(q);
        return result;
    end if;

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
    w := together(w);

    if near is not null and near <> '-' then
        select * into place from territory where kind = 'commune' and code = near;
    elsif near is null then
        <<naming>>
        for n in reverse least(6, cardinality(w)) .. 1 loop
            for i in reverse cardinality(w) - n + 1 .. 1 loop
                continue when array_to_string(w[i : i + n - 1], ',') like '% %'; -- "à la rue" is not the commune of Rue
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
        if not exactly and at_word is null and i = cardinality(rest) and rest[i] not like '% %' and not known_word(rest[i]) then
            own := begun_query(rest[i]);
            part := own;
        else
            own := own_query(rest[i]);
            part := word_query(rest[i], own);
        end if;
        if part is null and (numnode(to_tsquery('french', quote_literal(rest[i]))) > 0) then
            part := to_tsquery('simple', quote_literal(rest[i])); -- a word nobody wrote: it finds nothing, and says so
        end if;
        if part is not null then
            own := coalesce(own, part);
            said := said || rest[i];
            result.query := case when result.query is null then part else result.query && part end;
            result.own := case when result.own is null then own else result.own && own end;
            continue when rest[i] = any (joining) and cardinality(rest) > 1;
            result.loose := case when result.loose is null then part else result.loose || part end;
            result.own_loose := case when result.own_loose is null then own else result.own_loose || own end;
        end if;
    end loop;
    result.words := array_to_string(said, ' ');
    return result;
end
$$;

-- A whole search: near the place if that is enough to fill a page, else wider; with every word if that finds anything,
-- else with any of them. Without a place, what holds the words themselves comes before what holds their synonyms.
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
    own tsquery;
    wanted tsquery;
    likely bigint;
    themselves bigint[] := '{}';
    ids bigint[] := '{}';
    distances double precision[] := '{}';
    metres double precision;
    around boolean;
begin
    foreach partly in array array[false, true] loop
        question := case when partly then a.loose else a.query end;
        own := case when partly then a.own_loose else a.own end;
        exit when partly and (question is null or question = a.query);
        wanted := case when question is null then facets when facets is null then question else question && facets end;
        -- asking the planner costs as much as many a search: only where its answer decides something
        likely := case when wanted is null or a.latitude is null then total else expected(wanted) end;
        around := false;
        if a.latitude is null and own <> question then
            themselves := array(
                select f.entry_id
                from answers(case when facets is null then own else own && facets end, own, null, null, hidden, open_at, most) f);
            if cardinality(themselves) >= most then
                ids := themselves;
                exit;
            end if;
        end if;
        foreach metres in array rings loop
            continue when not around and metres > rings[1]; -- everything was seen already
            around := a.latitude is not null and metres < 300000 and likely > few and likely < total * many;
            select coalesce(array_agg(f.entry_id), '{}'), array_agg(f.distance) into ids, distances
            from answers(case when around then wanted && squares_around(a.latitude, a.longitude, metres) else wanted end,
                         question, a.latitude, a.longitude, hidden, open_at, most) f;
            exit when a.latitude is not null and (select count(*) from unnest(distances) d where d <= metres) >= enough;
        end loop;
        if themselves <> '{}' then
            ids := (themselves || array(
                select i from unnest(ids) with ordinality others(i, at)
                where not exists (select from unnest(themselves) t where t = i) order by at))[: most];
            distances := '{}';
        end if;
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

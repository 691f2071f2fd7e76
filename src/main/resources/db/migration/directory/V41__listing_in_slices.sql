-- A large import is listed in slices: filled at once, an empty directory was compared row by row with itself.

alter table listing alter column document set statistics -1; -- a thousand words are enough to tell rare from common

-- Tells the planner what stands in the directory, after many entries came at once: it would learn it in a minute by itself,
-- and read whole tables for each search until then.
create function know_directory() returns void
    language sql volatile
    security definer set search_path = pg_catalog, public
as $$ analyze public.entry (id, kind, source, source_id, commune), public.listing (document, name_key), public.search_word $$;

-- Writes the listing of these entries, and removes what may no longer be found: a few thousand at a time, so that an import
-- of any size works in the same memory.
create or replace function list_entries(ids bigint[]) returns void
    language plpgsql
    set gin_pending_list_limit = '16MB'
as
$$
declare
    at_once constant int := 5000;
begin
    for n in 1 .. cardinality(ids) by at_once loop
        perform list_slice(ids[n : n + at_once - 1]);
    end loop;
    perform file_listing();
end
$$;

-- In an import that fills an empty directory the planner knows nothing of what stands there already. So the statement is
-- planned anew for each slice, finds entries by their key alone, and never compares each row of one part with each of another.
-- What many entries have in common (their themes, their town) is worked out once, and joined by a number.
create function list_slice(ids bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off
    set jit = off
    set work_mem = '32MB'
as
$$
declare
    words text[];
begin
    delete from listing
    where entry_id = any (array(select id from entry where id = any (ids) and merged_into is not null));

    with said as materialized (
        select e.id, e.kind, e.merged_into is null as found, e.disappeared_at is not null as gone,
               e.commune, e.city, e.postcode, e.latitude, e.longitude, e.opening_hours,
               e.themes, e.publics, e.fees, e.access,
               dense_rank() over (order by e.themes, e.publics, e.fees, e.access) as offer,
               dense_rank() over (order by e.city, e.postcode, e.commune) as town,
               left(plain(e.name), 200) as name_key, plain(joined(e.name)) as named,
               plain(left(concat_ws(' ', e.summary, e.description), 1200)) as told
        from entry e where e.id = any (ids)),
    themed as materialized (
        select d.offer, c.words,
               setweight(to_tsvector('french', plain(concat_ws(' ', t.labels, c.words))), 'C')
               || array_to_tsvector(facets('t:', themes) || facets('p:', publics) || facets('f:', fees) || facets('a:', access))
               as document
        from (select distinct on (offer) offer, themes, publics, fees, access from said) d
        cross join lateral (
            select plain(translate(array_to_string(themes || publics, ' '), '-', ' ')) as words) c
        left join lateral (
            select string_agg(label, ' ') as labels from term where code = any (themes || publics || fees)) t on true),
    placed as materialized (
        select d.town, plain(d.city) as named, c.latitude, c.longitude,
               setweight(to_tsvector('french', plain(concat_ws(' ', d.city, d.postcode))), 'B')
               || array_to_tsvector(coalesce(z.territories, '{}')) as document
        from (select distinct on (town) town, commune, city, postcode from said) d
        left join lateral (
            select latitude, longitude from territory where kind = 'commune' and code = d.commune limit 1) c on true
        left join lateral (
            select array_agg('z:' || territory_id) as territories from territory_commune t where t.commune = d.commune) z on true),
    listed as (
        insert into listing as l (entry_id, name_key, position, hours, gone, document)
        select s.id, s.name_key, globe(stands.latitude, stands.longitude), hours_key(s.opening_hours, clock(s.commune)), s.gone,
               setweight(to_tsvector('french', s.named), 'A') || p.document || t.document
               || setweight(to_tsvector('french', s.told), 'D')
               || array_to_tsvector(array_remove(array['k:' || s.kind, map_square(stands.latitude, stands.longitude)], null))
        from said s
        join themed t using (offer)
        join placed p using (town)
        cross join lateral (
            select coalesce(s.latitude, p.latitude) as latitude, coalesce(s.longitude, p.longitude) as longitude) stands
        where s.found
        on conflict (entry_id) do update
            set name_key = excluded.name_key, position = excluded.position, hours = excluded.hours, gone = excluded.gone,
                document = excluded.document
            where (l.name_key, l.position, l.hours, l.gone, l.document)
                is distinct from (excluded.name_key, excluded.position, excluded.hours, excluded.gone, excluded.document)),
    timed as (
        insert into opening_hours (text, clock)
        select distinct opening_hours, clock(commune) from said where opening_hours <> '' order by 1, 2
        on conflict do nothing)
    select array(
        select distinct word from (
            select named from said union all select told from said
            union all select t.words from themed t union all select named from placed) texts(t),
            string_to_table(t, ' ') word)
    into words;

    perform know_words(words);
end
$$;

-- Adds the words of these plain texts to those that are known, without those that hold a digit: nobody's typing mistake.
-- Cut at spaces first: what is left once is left once only, and the costly cut sees few texts.
create or replace function know_words(texts text[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as
$$
begin
    insert into search_word (word, stem)
    select word, coalesce((ts_lexize('french_stem', word))[1], word)
    from (select distinct w as word
          from (select distinct raw from unnest(texts) t, string_to_table(t, ' ') raw) raws,
               regexp_split_to_table(raw, '[^a-z0-9]+') w
          where w ~ '^[a-z]{3,40}$') words
    where not exists (select from search_word known where known.word = words.word)
    order by word
    on conflict do nothing;
end
$$;

delete from search_word where word ~ '[0-9]';

-- Becomes part of the query that calls it, as it asks its argument once.
create or replace function phone_key(text) returns text
    language sql immutable strict parallel safe
    return substring(
        regexp_replace(
            regexp_replace($1, '[^0-9+]', '', 'g'),
            '^(\+|00)(33|262(?=\d{9}$)|590(?=\d{9}$)|594(?=\d{9}$)|596(?=\d{9}$))0?', '0')
        from '^.{9,}$');

-- Offers and towns that several entries of a slice share are found by hashing, not by sorting what they are made of.
create or replace function list_slice(ids bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
    set enable_nestloop = off
    set jit = off
    set work_mem = '64MB'
as
$$
declare
    words text[];
begin
    delete from listing
    where entry_id = any (array(select id from entry where id = any (ids) and merged_into is not null));

    with said as materialized (
        select e.id, e.kind, e.merged_into is null as found, e.disappeared_at is not null as gone,
               coalesce(e.commune, '') as commune, e.city, e.postcode, e.latitude, e.longitude, e.opening_hours, e.phone,
               e.themes, e.publics, e.fees, e.access,
               left(plain(e.name), 200) as name_key, plain(joined(e.name)) as named,
               plain(left(concat_ws(' ', e.summary, e.description), 1200)) as told
        from entry e where e.id = any (ids)),
    themed as materialized (
        select d.*, c.words,
               setweight(to_tsvector('french', told_apart(plain(concat_ws(' ', t.labels, c.words)))), 'C')
               || array_to_tsvector(facets('t:', themes) || facets('p:', publics) || facets('f:', fees) || facets('a:', access))
               as document
        from (select distinct themes, publics, fees, access from said) d
        cross join lateral (
            select plain(translate(array_to_string(themes || publics, ' '), '-', ' ')) as words) c
        left join lateral (
            select string_agg(label, ' ') as labels from term where code = any (themes || publics || fees)) t on true),
    placed as materialized (
        select d.*, plain(d.city) as named, c.latitude, c.longitude,
               setweight(to_tsvector('french', plain(concat_ws(' ', d.city, d.postcode))), 'B')
               || array_to_tsvector(coalesce(z.territories, '{}')) as document
        from (select distinct commune, city, postcode from said) d
        left join lateral (
            select latitude, longitude from territory where kind = 'commune' and code = d.commune limit 1) c on true
        left join lateral (
            select array_agg('z:' || territory_id) as territories from territory_commune t where t.commune = d.commune) z on true),
    listed as (
        insert into listing as l (entry_id, name_key, position, hours, gone, document)
        select s.id, s.name_key, globe(stands.latitude, stands.longitude), hours_key(s.opening_hours, clock(s.commune)), s.gone,
               setweight(to_tsvector('french', told_apart(s.named)), 'A') || p.document || t.document
               || setweight(to_tsvector('french', told_apart(s.told)), 'D')
               || array_to_tsvector(array_remove(array['k:' || s.kind, 'n:' || phone_key(s.phone), map_square(stands.latitude, stands.longitude)], null))
        from said s
        join themed t using (themes, publics, fees, access)
        join placed p using (commune, city, postcode)
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

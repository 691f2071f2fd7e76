-- What a search reads: one narrow row for each entry that people may find, kept in the transaction that writes the entry.
-- Facets, territories and squares of the map are lexemes of the document too ("f:gratuit"), so that any mix of words and
-- filters is one question to one index.
create table listing (
    entry_id bigint primary key, -- written and deleted with its entry, by triggers
    name_key text     not null, -- beginning of the plain name, to sort by
    position cube,              -- on the globe; the commune's centre where the entry has no position of its own
    hours    uuid,              -- key of its opening hours
    gone     boolean  not null, -- disappeared from its source
    document tsvector not null
);
-- An import files its entries together; whoever writes empties the list of those that wait (see file_listing).
create index listing_document on listing using gin (document);
create index listing_position on listing using gist (position);
create index listing_name on listing (name_key, entry_id);
alter table listing alter column document set statistics 500;

-- Every word of the directory, to tell a known word from a typing mistake.
create table search_word (
    word text collate "C" primary key,
    stem text not null
);
create index search_word_stem on search_word (stem);
create index search_word_near on search_word using gin (word gin_trgm_ops) with (fastupdate = off);

-- What people write for a commune: its name, with and without its article, and its postcodes.
-- No foreign key: its check, planned while there are few territories, would read all of them for each row of a list
-- of communes. The triggers below keep it true.
create table search_place (
    key          text   not null,
    territory_id bigint not null,
    primary key (key, territory_id)
);
create index search_place_territory on search_place (territory_id);

-- Words that ask for the same thing.
create table search_synonym (
    word text primary key, -- plain, singular
    also text[] not null   -- each item: words that all have to be there
);
insert into search_synonym (word, also) values
    ('impot', '{finances publiques,tresor public,demarches administratives,france services}'),
    ('taxe', '{finances publiques,impots,demarches administratives}'),
    ('declaration', '{demarches administratives,france services}'),
    ('papier', '{demarches administratives,france services}'),
    ('administratif', '{demarches,france services}'),
    ('formulaire', '{demarches administratives,demarches ligne}'),
    ('identite', '{demarches administratives,france services,mairie}'),
    ('passeport', '{demarches administratives,france services,mairie}'),
    ('caf', '{allocations familiales,france services}'),
    ('allocation', '{caf,acces droits,france services}'),
    ('rsa', '{acces droits,minima sociaux,france services,insertion}'),
    ('droit', '{acces droits,juridique}'),
    ('avocat', '{acces droits,juridique}'),
    ('retraite', '{carsat,france services,seniors}'),
    ('ordinateur', '{numerique,informatique}'),
    ('informatique', '{numerique,ordinateur}'),
    ('internet', '{numerique,informatique}'),
    ('numerique', '{informatique}'),
    ('smartphone', '{numerique,telephone}'),
    ('tablette', '{numerique,informatique}'),
    ('imprimer', '{informatique,numerique}'),
    ('wifi', '{internet,numerique}'),
    ('travail', '{emploi}'),
    ('emploi', '{travail,insertion professionnelle}'),
    ('chomage', '{emploi,france travail}'),
    ('cv', '{emploi}'),
    ('bibliotheque', '{mediatheque}'),
    ('mediatheque', '{bibliotheque}'),
    ('logement', '{hebergement,habitat}'),
    ('hebergement', '{logement}'),
    ('manger', '{aide alimentaire,alimentation}'),
    ('nourriture', '{aide alimentaire,alimentation}'),
    ('voiture', '{mobilite}'),
    ('transport', '{mobilite}'),
    ('permis', '{mobilite}'),
    ('creche', '{garde enfants,petite enfance}'),
    ('medecin', '{sante}'),
    ('soin', '{sante}'),
    ('psychologue', '{sante mentale}'),
    ('dette', '{surendettement,difficultes financieres,budget}'),
    ('argent', '{difficultes financieres,budget}'),
    ('francais', '{langue,illettrisme}'),
    ('lire', '{illettrisme}'),
    ('handicape', '{handicap}'),
    ('vieux', '{seniors}'),
    ('age', '{seniors}');

-- Whose clock and public holidays hold at a commune: overseas and in Alsace-Moselle those of the département, elsewhere
-- those of metropolitan France, which are the empty text.
create function clock(commune text) returns text
    language sql immutable parallel safe
    return case when left(commune, 2) in ('97', '98') then left(commune, 3)
                when left(commune, 2) in ('57', '67', '68') then left(commune, 2)
                else '' end;

create function hours_key(text text, clock text) returns uuid
    language sql immutable parallel safe
    return case when text <> '' then md5(clock || ' ' || text)::uuid end;

-- Opening hours as instants of the days to come, one row for each distinct text and clock. A text just met waits here until
-- it is read.
create table opening_hours (
    key   uuid generated always as (hours_key(text, clock)) stored primary key, -- a text may be too long for an index
    text  text           not null check (text <> ''),
    clock text           not null,
    open  tstzmultirange not null default '{}',
    until date           not null default '-infinity' -- read up to this day, excluded
);
create index opening_hours_until on opening_hours (until);

-- "Cyber-base" is also written cyberbase.
create function joined(name text) returns text
    language sql immutable parallel safe
    return case when name like '%-%' then name || ' ' || replace(name, '-', '') else name end;

create function facets(stem text, codes text[]) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct l), '{}') from unnest(codes) c, unnest(array[stem || c, stem || split_part(c, '--', 1)]) l);

-- A square of half a degree by three quarters, some 55 km wide in France.
create function map_square(latitude double precision, longitude double precision) returns text
    language sql immutable strict parallel safe
    return 'g:' || floor(latitude / 0.5)::int::text || ':' || floor(longitude / 0.75)::int::text;

-- Empties the list of entries that wait to be filed in the index of words: a search would have to read it from end to end.
create function file_listing() returns void
    language sql volatile
    security definer set search_path = pg_catalog, public
as $$ select gin_clean_pending_list('public.listing_document'::regclass) $$;

-- Writes the listing of these entries, and removes what may no longer be found. Planned anew each time: in an import that
-- fills an empty directory, a plan made for the first batch would read whole tables for the last ones. What many entries
-- have in common (their themes, their town) is worked out once.
create function list_entries(ids bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
    set jit = off
    set work_mem = '32MB'
    set gin_pending_list_limit = '16MB'
as
$$
declare
    words text[];
begin
    delete from listing where entry_id in (select id from entry where id = any (ids) and merged_into is not null);

    with said as materialized (
        select e.id, e.kind, e.merged_into is null as found, e.disappeared_at is not null as gone,
               e.commune, e.city, e.postcode, e.latitude, e.longitude, e.opening_hours,
               e.themes, e.publics, e.fees, e.access,
               left(plain(e.name), 200) as name_key, plain(joined(e.name)) as named,
               plain(left(concat_ws(' ', e.summary, e.description), 1200)) as told
        from entry e where e.id = any (ids)),
    themed as materialized (
        select d.*, c.words as codes,
               setweight(to_tsvector('french', plain(concat_ws(' ', t.labels, c.words))), 'C')
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
        left join territory c on c.kind = 'commune' and c.code = d.commune
        left join lateral (
            select array_agg('z:' || territory_id) as territories from territory_commune t where t.commune = d.commune) z on true),
    listed as (
        insert into listing as l (entry_id, name_key, position, hours, gone, document)
        select s.id, s.name_key, globe(stands.latitude, stands.longitude), hours_key(s.opening_hours, clock(s.commune)), s.gone,
               setweight(to_tsvector('french', s.named), 'A') || p.document || t.document
               || setweight(to_tsvector('french', s.told), 'D')
               || array_to_tsvector(array_remove(array['k:' || s.kind, map_square(stands.latitude, stands.longitude)], null))
        from said s
        join themed t using (themes, publics, fees, access)
        join placed p on p.city = s.city and p.postcode = s.postcode and p.commune is not distinct from s.commune
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
            union all select codes from themed union all select named from placed) texts(t),
            string_to_table(t, ' ') word)
    into words;

    perform know_words(words);
    perform file_listing();
end
$$;

-- Adds the words of these plain texts to those that are known. Cut at spaces first: what is left once is left once only, and
-- the costly cut sees few texts.
create function know_words(texts text[]) returns void
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
          where length(w) between 3 and 40) words
    where not exists (select from search_word known where known.word = words.word)
    order by word
    on conflict do nothing;
end
$$;

create function entry_listed() returns trigger
    language plpgsql as
$$
begin
    perform list_entries(array(select id from written));
    return null;
end
$$;
create trigger entry_listed_insert after insert on entry
    referencing new table as written for each statement execute function entry_listed();

create function entry_unlisted() returns trigger
    language plpgsql as
$$
begin
    delete from listing where entry_id in (select id from deleted);
    return null;
end
$$;
create trigger entry_unlisted after delete on entry
    referencing old table as deleted for each statement execute function entry_unlisted();

create function entry_listed_again() returns trigger
    language plpgsql as
$$
begin
    perform list_entries(array(
        select w.id from written w join before b using (id)
        where (w.kind, w.name, w.summary, w.description, w.postcode, w.city, w.commune, w.latitude, w.longitude,
               w.opening_hours, w.themes, w.publics, w.fees, w.access, w.merged_into, w.disappeared_at is null)
            is distinct from
              (b.kind, b.name, b.summary, b.description, b.postcode, b.city, b.commune, b.latitude, b.longitude,
               b.opening_hours, b.themes, b.publics, b.fees, b.access, b.merged_into, b.disappeared_at is null)));
    return null;
end
$$;
create trigger entry_listed_update after update on entry
    referencing old table as before new table as written for each statement execute function entry_listed_again();

-- Labels of the vocabulary are words of the document.
create function term_listed() returns trigger
    language plpgsql as
$$
begin
    perform know_words(array(select plain(label) from written));
    perform list_entries(array(
        select id from entry
        where themes && array(select code from written) or publics && array(select code from written)));
    return null;
end
$$;
create trigger term_listed_insert after insert on term
    referencing new table as written for each statement execute function term_listed();
create trigger term_listed_update after update on term
    referencing new table as written for each statement execute function term_listed();

-- Territories: where an entry without position stands, and in which of them it lies.
create function territory_commune_listed() returns trigger
    language plpgsql as
$$
begin
    perform list_entries(array(select id from entry where commune in (select commune from changed)));
    return null;
end
$$;
create trigger territory_commune_listed_insert after insert on territory_commune
    referencing new table as changed for each statement execute function territory_commune_listed();
create trigger territory_commune_listed_delete after delete on territory_commune
    referencing old table as changed for each statement execute function territory_commune_listed();

create function place_keys(name text, postcodes text[]) returns setof text
    language sql immutable parallel safe
begin atomic
    select distinct key
    from (select trim(regexp_replace(plain(name), '[^a-z0-9]+', ' ', 'g')) as whole) n,
         unnest(array[whole, regexp_replace(whole, '^(le|la|les|l) ', '')] || postcodes) key
    where key <> '';
end;

create function territory_listed() returns trigger
    language plpgsql as
$$
begin
    delete from search_place where territory_id in (select id from written);
    insert into search_place (key, territory_id)
    select k, w.id from written w, place_keys(w.name, w.postcodes) k where w.kind = 'commune'
    order by 1, 2 on conflict do nothing;
    perform know_words(array(select plain(name) from written where kind = 'commune'));
    perform list_entries(array(
        select e.id from entry e join written w on w.kind = 'commune' and w.code = e.commune where e.latitude is null));
    return null;
end
$$;
create trigger territory_listed_insert after insert on territory
    referencing new table as written for each statement execute function territory_listed();
create trigger territory_listed_update after update on territory
    referencing new table as written for each statement execute function territory_listed();

create function territory_unlisted() returns trigger
    language plpgsql as
$$
begin
    delete from search_place where territory_id in (select id from gone);
    return null;
end
$$;
create trigger territory_unlisted after delete on territory
    referencing old table as gone for each statement execute function territory_unlisted();

-- Known from the start: the words people search with, and whatever stood here before.
select know_words(array(select concat_ws(' ', word, array_to_string(also, ' ')) from search_synonym));
select know_words(array(select plain(name) from territory where kind = 'commune'));
insert into search_place (key, territory_id)
select k, t.id from territory t, place_keys(t.name, t.postcodes) k where t.kind = 'commune';
select list_entries(array(select id from entry));

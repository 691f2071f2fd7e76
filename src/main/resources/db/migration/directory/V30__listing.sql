-- What a search reads: one narrow row for each entry that people may find, kept in the transaction that writes the entry.
-- Facets, territories and squares of the map are lexemes of the document too ("f:gratuit"), so that any mix of words and
-- filters is one question to one index.
create table listing (
    entry_id bigint primary key references entry on delete cascade,
    name_key text     not null, -- plain name, to sort by
    position cube,              -- on the globe; the commune's centre where the entry has no position of its own
    hours    text     not null,
    gone     boolean  not null, -- disappeared from its source
    document tsvector not null
);
-- No pending list: a search would have to read it from end to end.
create index listing_document on listing using gin (document) with (fastupdate = off);
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

-- Opening hours as ranges of local time for the days to come, one row for each distinct text. A text just met waits here
-- until it is read.
create table opening_hours (
    text  text primary key,
    open  tsmultirange not null default '{}',
    until date         not null default '-infinity' -- read up to this day, excluded
);
create index opening_hours_until on opening_hours (until);

-- "Cyber-base" is also written cyberbase.
create function joined(name text) returns text
    language sql immutable strict parallel safe
    return case when name like '%-%' then name || ' ' || replace(name, '-', '') else name end;

create function facets(stem text, codes text[]) returns text[]
    language sql immutable strict parallel safe
    return (select coalesce(array_agg(distinct l), '{}') from unnest(codes) c, unnest(array[stem || c, stem || split_part(c, '--', 1)]) l);

-- A square of half a degree by three quarters, some 55 km wide in France.
create function map_square(latitude double precision, longitude double precision) returns text
    language sql immutable strict parallel safe
    return 'g:' || floor(latitude / 0.5)::int || ':' || floor(longitude / 0.75)::int;

-- Writes the listing of these entries, and removes what may no longer be found. Planned anew each time: in an import that
-- fills an empty directory, a plan made for the first batch would read whole tables for the last ones.
create function list_entries(ids bigint[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as
$$
begin
    delete from listing where entry_id in (select id from entry where id = any (ids) and merged_into is not null);

    insert into listing as l (entry_id, name_key, position, hours, gone, document)
    select e.id, plain(e.name), globe(p.latitude, p.longitude), e.opening_hours, e.disappeared_at is not null,
           setweight(to_tsvector('french', plain(joined(e.name))), 'A')
           || setweight(to_tsvector('french', plain(concat_ws(' ', e.city, e.postcode))), 'B')
           || setweight(to_tsvector('french', plain(concat_ws(' ', t.labels, translate(array_to_string(e.themes || e.publics, ' '), '-', ' ')))), 'C')
           || setweight(to_tsvector('french', plain(left(concat_ws(' ', e.summary, e.description), 1200))), 'D')
           || array_to_tsvector(array['k:' || e.kind] || facets('t:', e.themes) || facets('p:', e.publics) || facets('f:', e.fees)
               || facets('a:', e.access) || coalesce(z.territories, '{}') || array_remove(array[map_square(p.latitude, p.longitude)], null))
    from entry e
    left join territory c on c.kind = 'commune' and c.code = e.commune
    cross join lateral (select coalesce(e.latitude, c.latitude) as latitude, coalesce(e.longitude, c.longitude) as longitude) p
    left join lateral (
        select string_agg(label, ' ') as labels from term where code = any (e.themes || e.publics || e.fees)) t on true
    left join lateral (
        select array_agg('z:' || territory_id) as territories from territory_commune where commune = e.commune) z on true
    where e.id = any (ids) and e.merged_into is null
    on conflict (entry_id) do update
        set name_key = excluded.name_key, position = excluded.position, hours = excluded.hours, gone = excluded.gone,
            document = excluded.document
        where (l.name_key, l.position, l.hours, l.gone, l.document)
            is distinct from (excluded.name_key, excluded.position, excluded.hours, excluded.gone, excluded.document);

    insert into opening_hours (text)
    select distinct opening_hours from entry where id = any (ids) and opening_hours <> '' order by 1
    on conflict do nothing;

    perform know_words(array(
        select plain(concat_ws(' ', joined(e.name), e.city, translate(array_to_string(e.themes || e.publics, ' '), '-', ' '),
                               left(concat_ws(' ', e.summary, e.description), 1200)))
        from entry e where e.id = any (ids)));
end
$$;

-- Adds the words of these plain texts to those that are known.
create function know_words(texts text[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as
$$
begin
    insert into search_word (word, stem)
    select word, coalesce((ts_lexize('french_stem', word))[1], word)
    from (select distinct w as word
          from unnest(texts) t, regexp_split_to_table(t, '[^a-z0-9]+') w
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

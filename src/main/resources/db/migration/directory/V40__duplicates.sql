-- A telephone number as its French national digits, so that +33 2 97… and 02.97… are one. Numbers under nine digits
-- (3646, 115) are lines many places share: they say nothing. Overseas codes: Arcep's national numbering plan.
create function phone_key(text) returns text
    language sql immutable strict parallel safe
    return (
        select case when length(n) >= 9 then n end
        from (select regexp_replace(regexp_replace($1, '[^0-9+]', '', 'g'),
                                    '^(\+|00)(33|262(?=\d{9}$)|590(?=\d{9}$)|594(?=\d{9}$)|596(?=\d{9}$))0?', '0') as n) as t);

-- A name reduced to plain words separated by one space.
create function name_words(text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(public.plain($1), '[^a-z0-9]+', ' ', 'g'));

-- What tells a name from others of the same commune: without the words any place may bear, nor the commune's name.
create function name_core(name text, city text) returns text
    language sql immutable strict parallel safe
    return trim(regexp_replace(regexp_replace(
        ' ' || public.name_words(name) || ' ',
        '\m(' || case when public.name_words(city) = '' then '-' else public.name_words(city) end || ')\M', ' ', 'g'),
        '(\m(france services?|maison (de|des) services? (au public|publics?)|mairie|hotel de ville|commune|ville|espace|'
            || 'centre|point|antenne|site|association|maison|le|la|les|l|de|du|des|d|et|a|au|aux|en)\M|\s)+', ' ', 'g'));

-- What a person looked at when deciding that two records are different: when it changes, the question may be asked again.
create function compared(e entry) returns text
    language sql stable
    return md5(concat_ws('|', name_words(e.name), name_words(e.address), e.commune, phone_key(e.phone), e.siret,
                         round(e.latitude::numeric, 3), round(e.longitude::numeric, 3)));

-- Records joined by a person. Where each one leads in the end (entry.merged_into) is worked out from the standing rows.
create table entry_merge (
    id        bigint generated always as identity primary key,
    from_id   bigint      not null references entry,
    into_id   bigint      not null references entry,
    merged_by bigint      not null references account,
    merged_at timestamptz not null default now(),
    undone_by bigint references account,
    undone_at timestamptz,
    check (from_id <> into_id),
    check ((undone_at is null) = (undone_by is null))
);
create unique index entry_merge_standing on entry_merge (from_id) where undone_at is null;
create index entry_merge_into on entry_merge (into_id) where undone_at is null;

-- Records that a person said are not the same.
create table entry_distinction (
    id           bigint generated always as identity primary key,
    first_id     bigint      not null references entry,
    second_id    bigint      not null references entry,
    compared     text        not null,
    decided_by   bigint      not null references account,
    decided_at   timestamptz not null default now(),
    withdrawn_by bigint references account,
    withdrawn_at timestamptz,
    check (first_id < second_id),
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index entry_distinction_standing on entry_distinction (first_id, second_id) where withdrawn_at is null;

-- Every decision about a pair that stands, whichever it was; "different" stands as long as the records stay as they were.
create view duplicate_decision as
select least(from_id, into_id) as first_id, greatest(from_id, into_id) as second_id, 'same' as verdict,
       from_id as gone_id, merged_by as decided_by, merged_at as decided_at
from entry_merge where undone_at is null
union all
select d.first_id, d.second_id, 'different', null, d.decided_by, d.decided_at
from entry_distinction d
join entry f on f.id = d.first_id
join entry s on s.id = d.second_id
where d.withdrawn_at is null and d.compared = compared(f) || compared(s);

-- Pairs that may be one and the same, with what speaks for and against it.
create table duplicate_suggestion (
    id        bigint generated always as identity primary key,
    first_id  bigint      not null references entry on delete cascade,
    second_id bigint      not null references entry on delete cascade,
    score     int         not null,
    reasons   jsonb       not null, -- [{"rule", "weight", "measure"}], heaviest first
    found_at  timestamptz not null default now(),
    added_by  bigint references account, -- who put the two side by side; null where the search found them
    check (first_id < second_id),
    unique (first_id, second_id)
);
create index duplicate_suggestion_strongest on duplicate_suggestion (score desc, id desc);

-- Where a pair was called different, as the records of today lead to it.
create view kept_apart as
select least(coalesce(f.merged_into, f.id), coalesce(s.merged_into, s.id)) as first_id,
       greatest(coalesce(f.merged_into, f.id), coalesce(s.merged_into, s.id)) as second_id
from duplicate_decision d
join entry f on f.id = d.first_id
join entry s on s.id = d.second_id
where d.verdict = 'different';

-- What stands under each record once merges are followed: the services of a merged one are under the kept one.
create view entry_child as
select coalesce(p.merged_into, p.id) as parent_id, c.id as child_id
from entry c
join entry p on p.id = c.parent_id
where c.merged_into is null and c.id <> coalesce(p.merged_into, p.id);

-- Each search for duplicates: asked for, begun, ended.
create table duplicate_search (
    id         bigint generated always as identity primary key,
    asked_at   timestamptz not null default now(),
    asked_by   bigint references account, -- null where an import called for it
    started_at timestamptz,
    ended_at   timestamptz,
    failed     boolean     not null default false,
    found      int
);
alter table import_run add column compared boolean not null default false; -- a search was asked for after it
create unique index duplicate_search_waiting on duplicate_search ((true)) where ended_at is null;

-- The search works in temporary tables: the application's role must be allowed its own.
do $$ begin
    execute format('grant temporary on database %I to %I', current_database(), '${app_role}');
end $$;

-- Territories. Official ones (Insee's Code officiel géographique) are imported; networks' own are made of communes.
create table territory (
    id         bigint generated always as identity primary key,
    kind       text not null check (kind in ('region', 'departement', 'epci', 'commune', 'custom')),
    code       text not null, -- Insee code, SIREN of an EPCI, or a slug for a custom territory
    name       text not null check (name <> ''),
    population int,
    latitude   double precision, -- of its centre, WGS 84 degrees
    longitude  double precision,
    postcodes  text[] not null default '{}',
    outline    jsonb,            -- GeoJSON geometry, simplified; absent when nobody gave it
    unique (kind, code)
);
create index territory_name on territory using gin (plain(name) gin_trgm_ops);

-- Which communes make each territory up: the only relation, so that every kind of territory is asked in one way.
create table territory_commune (
    territory_id bigint not null references territory on delete cascade,
    commune      text   not null, -- Insee code
    primary key (territory_id, commune)
);
create index territory_commune_commune on territory_commune (commune);

-- Reference lists with their source and version: data.inclusion's themes, SERAFIN-PH and others.
create table vocabulary (
    id      text primary key,
    title   text not null,
    source  text not null,
    version text not null
);
create table term (
    vocabulary_id text not null references vocabulary,
    code          text not null,
    label         text not null,
    parent        text,
    position      int  not null,
    primary key (vocabulary_id, code)
);

-- One run of an import: its preview, its progress and its report.
create table import_run (
    id          bigint generated always as identity primary key,
    format      text        not null check (format in ('places', 'organisations', 'services')),
    origin      text        not null, -- file name or address
    account_id  bigint references account,
    state       text        not null check (state in ('reading', 'previewed', 'writing', 'done', 'refused', 'abandoned')),
    refusal     jsonb,                -- message key and arguments, where the whole file was refused
    read        int         not null default 0,
    created     int         not null default 0,
    changed     int         not null default 0,
    unchanged   int         not null default 0,
    refused     int         not null default 0,
    disappeared int         not null default 0,
    started_at  timestamptz not null default now(),
    ended_at    timestamptz
);

-- What a run said about a line of its file.
create table import_remark (
    run_id    bigint not null references import_run on delete cascade,
    position  int    not null, -- rank in the report
    line      int    not null, -- line of the file (CSV) or rank of the object (JSON), from 1
    field     text,
    severity  text   not null check (severity in ('refused', 'warned')),
    found     text,
    expected  text   not null, -- message key
    arguments jsonb  not null default '[]',
    primary key (run_id, position)
);

-- What the directory lists: organisations, the places where people are received, the services they give.
-- One table, because they are searched, compared, merged, checked, imported and exported in one way.
create table entry (
    id                bigint generated always as identity primary key,
    kind              text        not null check (kind in ('organisation', 'place', 'service')),
    parent_id         bigint references entry, -- a service's or place's organisation
    organisation_id   bigint references organisation, -- the house of the network that keeps this entry, if any
    -- provenance
    source            text        not null, -- producer's name; 'maillage' for what is written here
    source_id         text        not null, -- its identifier there
    source_updated_on date,
    record            jsonb       not null default '{}', -- the source's fields as they came, for a true round trip
    fingerprint       bytea,      -- sha-256 of the record: tells changed from unchanged
    disappeared_at    timestamptz, -- gone from its source: marked, never deleted
    checked_at        timestamptz,
    checked_by        bigint references account,
    merged_into       bigint references entry,
    -- what people read
    name              text        not null check (name <> ''),
    summary           text        not null default '',
    description       text        not null default '',
    address           text        not null default '',
    address_more      text        not null default '',
    postcode          text        not null default '',
    city              text        not null default '',
    commune           text, -- Insee code
    latitude          double precision,
    longitude         double precision,
    phone             text        not null default '',
    emails            text[]      not null default '{}',
    website           text        not null default '',
    opening_hours     text        not null default '', -- OpenStreetMap syntax
    siret             text,
    themes            text[]      not null default '{}', -- codes of the vocabulary 'themes'
    publics           text[]      not null default '{}', -- codes of 'publics'
    fees              text[]      not null default '{}', -- codes of 'fees'
    access            text[]      not null default '{}', -- codes of 'access': how one comes or calls
    reception         text[]      not null default '{}', -- codes of 'reception': on site, at a distance
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    unique (source, kind, source_id),
    check ((latitude is null) = (longitude is null))
);
create index entry_parent on entry (parent_id) where parent_id is not null;
create index entry_merged_into on entry (merged_into) where merged_into is not null;
create index entry_commune on entry (commune);

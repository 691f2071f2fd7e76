-- The file tells its format; until it has, nobody knows.
alter table import_run alter column format drop not null;
alter table import_run
    add column remarks  int     not null default 0,     -- how many the report holds
    add column staged   int     not null default 0,     -- rows waiting in import_row: their number when all were there
    add column complete boolean not null default false; -- whether a person said that what the file lacks is gone
create index import_run_active on import_run (state) where state in ('reading', 'previewed', 'writing');
create index import_remark_severity on import_remark (run_id, severity, position);

alter table entry
    add column parent_source_id text, -- the organisation's identifier at the same source, which may arrive later
    add column kept text[] not null default '{}'; -- columns that a person of the network corrected: imports leave them
create index entry_orphan on entry (source, parent_source_id) where parent_id is null and parent_source_id is not null;

-- Where a département's territory is read from: 2 characters of an Insee code or a postcode, 3 overseas. Corsica's
-- postcodes (20) do not tell its two départements apart: an Insee code does.
create function departement(commune text, postcode text) returns text
    language sql immutable parallel safe
    return case
        when coalesce(nullif(commune, ''), postcode) ~ '^9[78]' then left(coalesce(nullif(commune, ''), postcode), 3)
        else left(coalesce(nullif(commune, ''), postcode), 2) end;

-- The records of files that were read and not yet written. Unlogged: a file that is lost can be sent again.
create unlogged table import_row (
    run_id            bigint   not null references import_run on delete cascade,
    position          bigint   not null,
    source            text     not null,
    source_id         text     not null,
    parent_source_id  text,
    source_updated_on date,
    record            jsonb    not null,
    fingerprint       bytea    not null,
    name              text     not null,
    summary           text     not null,
    description       text     not null,
    address           text     not null,
    address_more      text     not null,
    postcode          text     not null,
    city              text     not null,
    commune           text,
    latitude          double precision,
    longitude         double precision,
    phone             text     not null,
    emails            text[]   not null,
    website           text     not null,
    opening_hours     text     not null,
    siret             text,
    themes            text[]   not null,
    publics           text[]   not null,
    fees              text[]   not null,
    access            text[]   not null,
    reception         text[]   not null
);
create index import_row_record on import_row (run_id, source_id);

-- The records that were refused but named: they are at their source, so they have not disappeared.
create unlogged table import_refused (
    run_id    bigint not null references import_run on delete cascade,
    source_id text   not null
);
create index import_refused_record on import_refused (run_id, source_id);

-- What an entry was before its last correction, to come back to it while nothing else has changed it.
create table entry_correction (
    id         bigint generated always as identity primary key,
    entry_id   bigint      not null unique references entry on delete cascade,
    account_id bigint references account on delete set null,
    before     jsonb       not null, -- the columns that people correct
    kept       text[]      not null, -- those that were corrected already
    written_at timestamptz not null  -- the entry's updated_at once corrected
);

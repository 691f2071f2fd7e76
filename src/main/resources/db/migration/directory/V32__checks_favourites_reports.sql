-- Who checked an entry and when: rows are added; the entry holds the last that was not withdrawn.
create table entry_check (
    id           bigint generated always as identity primary key,
    entry_id     bigint      not null references entry on delete cascade,
    account_id   bigint      not null references account,
    at           timestamptz not null default now(),
    withdrawn_at timestamptz
);
create index entry_check_entry on entry_check (entry_id, at desc);

create table favourite (
    account_id bigint      not null references account on delete cascade,
    entry_id   bigint      not null references entry on delete cascade,
    at         timestamptz not null default now(),
    primary key (account_id, entry_id)
);

-- What someone says is wrong in an entry.
create table error_report (
    id        bigint generated always as identity primary key,
    entry_id  bigint      not null references entry on delete cascade,
    message   text        not null check (message <> ''),
    email     text, -- where an answer is awaited; erased once the report is closed
    language  text        not null default 'fr', -- the reporter's, for the answer
    at        timestamptz not null default now(),
    closed_at timestamptz,
    closed_by bigint references account,
    answer    text
);
create index error_report_open on error_report (at) where closed_at is null;


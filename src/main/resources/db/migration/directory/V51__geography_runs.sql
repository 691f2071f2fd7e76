-- Imports of the official geography started from the page. What one changes is written in one transaction with its end.
create table geography_run (
    id         bigint generated always as identity primary key,
    what       text        not null check (what in ('official', 'list', 'outlines')),
    origin     text        not null, -- the service's host, or a file name
    account_id bigint      not null references account,
    state      text        not null default 'working' check (state in ('working', 'done', 'refused', 'interrupted')),
    read       int         not null default 0, -- lines or shapes so far
    tally      jsonb, -- what it did, once done
    refusal    jsonb, -- message key and arguments, where it was refused
    started_at timestamptz not null default now(),
    ended_at   timestamptz
);
create index geography_run_working on geography_run (state) where state = 'working';

-- A form that was acted upon, and what came of it: sent a second time with the same words, it is the same act.
create table form_key (
    account_id bigint      not null references account on delete cascade,
    key        uuid        not null,
    words      bytea       not null, -- sha-256 of what was typed
    result     bigint,               -- number of what it made
    at         timestamptz not null default now(),
    primary key (account_id, key, words)
);
create index form_key_at on form_key (at);

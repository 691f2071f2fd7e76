-- Mail that waits, leaves, or failed to. Emptied of its text once sent (except in the demonstration, which shows it).
create table mail (
    id        bigint generated always as identity primary key,
    kind      text        not null,
    recipient text        not null,
    subject   text        not null,
    text      text        not null,
    posted_at timestamptz not null default now(),
    sent_at   timestamptz,
    attempts  int         not null default 0,
    failure   text
);
create index mail_waiting on mail (id) where sent_at is null;

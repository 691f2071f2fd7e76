-- A question with its possible answers, or dates to choose from.
alter table post drop constraint post_kind_check;
alter table post add constraint post_kind_check
    check (kind in ('MESSAGE', 'QUESTION', 'ANNOUNCEMENT', 'STORY', 'DOCUMENT', 'POLL', 'DATE_POLL'));
alter table post drop constraint post_body_check;
alter table post add constraint post_body_check check (body <> '' or kind in ('POLL', 'DATE_POLL') and title <> '');

create table poll (
    post_id    bigint      primary key references post on delete cascade,
    several    boolean     not null, -- one person may choose several answers
    closes_at  timestamptz,          -- until when one votes; null: as long as the discussion is open
    at_the_end boolean     not null, -- results are shown then, not before
    check (closes_at is not null or not at_the_end)
);

create table poll_option (
    id       bigint generated always as identity primary key,
    post_id  bigint not null references poll on delete cascade,
    position int    not null,
    label    text   not null default '', -- in a poll of dates empty
    day      date,
    hour     time,                       -- on the clocks of those who meet; null: the whole day
    unique (post_id, position),
    check ((day is null) = (label <> ''))
);

create table vote (
    option_id  bigint      not null references poll_option on delete cascade,
    account_id bigint      not null references account on delete cascade,
    answer     text        not null check (answer in ('YES', 'MAYBE', 'NO')), -- in a poll that is not of dates always yes
    at         timestamptz not null default now(),
    primary key (option_id, account_id)
);
create index vote_account on vote (account_id);

-- As they are typed: a draft may be far from sound.
alter table draft
    add column poll_options   text    not null default '', -- one on a line
    add column poll_dates     text    not null default '', -- one on a line: day, hour
    add column poll_several   boolean not null default false,
    add column poll_end       text    not null default '', -- last day on which one votes
    add column poll_at_end    boolean not null default false;

-- What was attached to something. Who may see it is said by what it is attached to; nothing here is served by itself.
create table file (
    id     bigint      generated always as identity primary key,
    name   text        not null check (name <> ''),
    type   text        not null check (type <> ''), -- told by its content
    size   bigint      not null, -- bytes, as kept
    width  int,                  -- pixels; of pictures only
    height int,
    at     timestamptz not null default now(),
    check ((width is null) = (height is null))
);

-- Its bytes, part after part: a file never stands whole in memory to be sent.
create table file_part (
    file_id bigint not null references file on delete cascade,
    n       int    not null,
    bytes   bytea  not null,
    primary key (file_id, n)
);
alter table file_part alter column bytes set storage external; -- compressed already, mostly

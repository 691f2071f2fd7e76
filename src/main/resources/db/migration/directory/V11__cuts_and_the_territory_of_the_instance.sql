-- The territory this instance serves: one or several.
create table instance_territory (
    territory_id bigint primary key references territory,
    chosen_at    timestamptz not null default now(),
    chosen_by    bigint references account
);

-- A cut divides the communes of one territory into named parts, each a custom territory.
create table cut (
    id       bigint generated always as identity primary key,
    name     text        not null check (name <> ''),
    area_id  bigint      not null references territory,
    version  int         not null default 1, -- grows with every save: a form knows whether it is late
    saved_at timestamptz not null default now(),
    saved_by bigint references account
);
create table cut_part (
    territory_id bigint primary key references territory on delete cascade,
    cut_id       bigint not null references cut on delete cascade,
    position     int    not null check (position between 0 and 19), -- its letter: 0 is A
    unique (cut_id, position) deferrable initially deferred
);

-- What a cut was before its last saves, to come back to it.
create table cut_revision (
    cut_id   bigint      not null references cut on delete cascade,
    version  int         not null,
    name     text        not null,
    parts    jsonb       not null, -- [{"id", "position", "name", "communes": []}]
    kept_at  timestamptz not null default now(),
    primary key (cut_id, version)
);

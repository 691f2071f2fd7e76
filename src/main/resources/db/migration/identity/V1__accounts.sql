-- An organisation of the network: the house in whose name people sign in.
create table organisation (
    id   bigint generated always as identity primary key,
    name text not null check (name <> '')
);
create unique index organisation_name on organisation (plain(name));

create table account (
    id           bigint generated always as identity primary key,
    email        text,
    name         text        not null check (name <> ''),
    role         text        not null check (role in ('ADMINISTRATOR', 'COORDINATION', 'MEMBER', 'GUEST')),
    language     text        not null default 'fr' check (language in ('fr', 'en', 'falc')),
    zone         text        not null default 'Europe/Paris',
    created_at   timestamptz not null default now(),
    suspended_at timestamptz
);
create unique index account_email on account (lower(email));

create table account_organisation (
    account_id      bigint not null references account on delete cascade,
    organisation_id bigint not null references organisation,
    function        text   not null default '',
    primary key (account_id, organisation_id)
);

-- The one instance: a row exists once the first administrator has created it.
create table instance (
    only_one   boolean primary key default true check (only_one),
    name       text        not null check (name <> ''),
    languages  text[]      not null default '{fr,en}',
    opens_at   time        not null default '08:30',
    closes_at  time        not null default '17:30',
    open_days  int[]       not null default '{1,2,3,4,5}',
    created_at timestamptz not null default now()
);

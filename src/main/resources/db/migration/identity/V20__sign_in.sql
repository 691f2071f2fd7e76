-- How many times a way in was tried in a window of time, for whom and from where. Keys are hashed: no addresses here.
create table sign_in_attempt (
    way     text        not null,
    key     bytea       not null,
    since   timestamptz not null,
    count   int         not null,
    primary key (way, key, since)
);

-- A link asked for by e-mail, and the short code that goes with it. Also where no account answers: the work is the same.
create table sign_in_link (
    id         uuid        primary key,
    token      bytea       not null unique, -- sha-256
    code       bytea       not null,        -- sha-256 of the id and the code
    account_id bigint      references account on delete cascade,
    next       text        not null,
    tries      int         not null default 0,
    asked_at   timestamptz not null default clock_timestamp(),
    used_at    timestamptz
);

create table account_password (
    account_id bigint      primary key references account on delete cascade,
    hash       text        not null,
    set_at     timestamptz not null default now()
);

-- What someone without e-mail signs in with: an identifier, and a code printed once and kept hashed.
alter table account add column identifier text;
create unique index account_identifier on account (lower(identifier));
create table printed_code (
    account_id bigint      primary key references account on delete cascade,
    hash       text        not null,
    renewed_at timestamptz not null default now(),
    renewed_by bigint      not null references account
);

-- Passkeys (W3C Web Authentication level 2): the handle stands for the account on people's devices.
create table passkey_holder (
    account_id bigint primary key references account on delete cascade,
    handle     bytea  not null unique
);
create table passkey (
    id               bytea       primary key,
    handle           bytea       not null references passkey_holder (handle) on delete cascade,
    public_key       bytea       not null,
    signatures       bigint      not null,
    verified         boolean     not null,
    backup_eligible  boolean     not null,
    backed_up        boolean     not null,
    transports       text[]      not null,
    attestation      bytea,
    attestation_data bytea,
    label            text        not null,
    created_at       timestamptz not null,
    used_at          timestamptz not null
);
create index passkey_handle on passkey (handle);

-- An account at an OpenID Connect provider, known by issuer and subject alone: addresses change hands.
create table oidc_identity (
    issuer     text        not null,
    subject    text        not null,
    account_id bigint      not null references account on delete cascade,
    email      text,
    linked_at  timestamptz not null default now(),
    used_at    timestamptz,
    primary key (issuer, subject)
);
create index oidc_identity_account on oidc_identity (account_id);

-- The link with which the first administrator creates the instance; gone once it is created.
create table setup_link (
    only_one boolean primary key default true check (only_one),
    token    bytea   not null
);

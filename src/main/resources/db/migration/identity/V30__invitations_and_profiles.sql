-- What people say of themselves. Empty text: they did not say.
alter table account
    add column profession   text    not null default '',
    add column culture      text check (culture in ('MEDICAL', 'PSYCHOLOGICAL', 'EDUCATIONAL', 'SOCIAL', 'DIGITAL', 'OTHER')),
    add column territory    text    not null default '',
    add column skills       text[]  not null default '{}',
    add column spoken       text[]  not null default '{}',
    add column pronouns     text    not null default '',
    add column phone        text    not null default '',
    add column shows_email  boolean not null default true,  -- to members; the coordination always sees it
    add column own_hours    boolean not null default false, -- false: the hours of the instance
    add column welcomed_by  bigint references account on delete set null, -- who invited them, or made their account
    add column suspended_by bigint references account on delete set null,
    add column findable     text    not null default '';

create index account_by_name on account (plain(name), id);
create index account_findable on account using gin (findable gin_trgm_ops);
create index account_welcomed on account (welcomed_by);
create index account_organisation_organisation on account_organisation (organisation_id, account_id);

-- A weekday without a row is a day off; ISO days, Monday is 1. Local times in the account's zone.
create table account_hours (
    account_id bigint not null references account on delete cascade,
    day        int    not null check (day between 1 and 7),
    opens_at   time   not null,
    closes_at  time   not null,
    primary key (account_id, day),
    check (opens_at < closes_at)
);

-- Re-encoded by us, 256 px square; in the database because nodes share nothing else.
create table account_photo (
    account_id  bigint primary key references account on delete cascade,
    fingerprint text  not null,
    jpeg        bytea not null
);

create table invitation (
    id              bigint generated always as identity primary key,
    email           text        not null,
    name            text        not null default '',
    role            text        not null check (role in ('ADMINISTRATOR', 'COORDINATION', 'MEMBER', 'GUEST')),
    organisation_id bigint references organisation,
    language        text        not null default 'fr' check (language in ('fr', 'en', 'falc')),
    word            text        not null default '',
    token           bytea       not null unique, -- SHA-256 of what stands in the link
    invited_by      bigint references account on delete set null, -- null: from the command line
    sent_at         timestamptz not null,
    expires_at      timestamptz not null,
    accepted_at     timestamptz,
    account_id      bigint references account on delete set null,
    withdrawn_at    timestamptz,
    withdrawn_by    bigint references account on delete set null
);
create unique index invitation_open on invitation (lower(email)) where accepted_at is null and withdrawn_at is null;

-- The text in which people are searched: kept by the database, so that no way of writing can forget it.
create function account_text(account bigint, name text, profession text, territory text, skills text[]) returns text
    language sql stable as
$$
select plain(concat_ws(' ', name, profession, territory, array_to_string(skills, ' '),
    (select string_agg(o.name || ' ' || m.function, ' ' order by o.id)
     from account_organisation m join organisation o on o.id = m.organisation_id where m.account_id = account)))
$$;

create function account_findable() returns trigger language plpgsql as
$$
begin
    new.findable := account_text(new.id, new.name, new.profession, new.territory, new.skills);
    return new;
end
$$;
create trigger account_findable before insert or update on account
    for each row execute function account_findable();

create function membership_findable() returns trigger language plpgsql as
$$
begin
    -- the account's own trigger rewrites the text
    update account set findable = '' where id = coalesce(new.account_id, old.account_id);
    return null;
end
$$;
create trigger membership_findable after insert or update or delete on account_organisation
    for each row execute function membership_findable();

create function organisation_findable() returns trigger language plpgsql as
$$
begin
    update account set findable = ''
    where id in (select account_id from account_organisation where organisation_id = new.id);
    return null;
end
$$;
create trigger organisation_findable after update of name on organisation
    for each row execute function organisation_findable();

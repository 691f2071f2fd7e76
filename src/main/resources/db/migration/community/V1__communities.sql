-- A place where people of several organisations write to each other.
create table community (
    id              bigint generated always as identity primary key,
    name            text        not null check (name <> ''),
    purpose         text        not null default '',
    kind            text        not null check (kind in ('OPEN', 'REQUEST', 'INVITATION', 'SECRET')),
    parent_id       bigint references community,
    territory_id    bigint references territory,       -- the local network it is that of
    organisation_id bigint references organisation,    -- or the organisation
    neighbours_only boolean     not null default false, -- besides its members, only those of neighbouring networks know of it
    pseudonymous    boolean     not null default false, -- members appear under a name they chose
    charter         text        not null default '',    -- accepted on joining
    welcome         text        not null default '',    -- read after joining
    suggested_level text        not null default 'DIGEST'
        check (suggested_level in ('AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE')),
    position        bigint      not null default 0, -- of the last post or comment that came to be seen here
    last_at         timestamptz not null default now(),
    created_at      timestamptz not null default now(),
    created_by      bigint references account on delete set null,
    archived_at     timestamptz,
    archived_by     bigint references account on delete set null,
    check (territory_id is not null or not neighbours_only)
);
create index community_name on community (plain(name), id);
create index community_parent on community (parent_id);
create index community_territory on community (territory_id) where territory_id is not null;
create index community_organisation on community (organisation_id) where organisation_id is not null;

-- Someone's place in a community, and how far they read there.
-- Its own number, not the account's, stands in addresses: where names are chosen, no number may tell who it is.
create table membership (
    id           bigint      generated always as identity unique,
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    role         text        not null check (role in ('FACILITATOR', 'MEMBER', 'READER')),
    pseudonym    text check (pseudonym <> ''),
    joined_at    timestamptz not null default now(),
    read_to      bigint      not null default 0, -- every position up to it was read
    read_beyond  int         not null default 0, -- how many positions beyond it were read one discussion at a time
    primary key (account_id, community_id)
);
create index membership_community on membership (community_id, account_id);
create unique index membership_pseudonym on membership (community_id, plain(pseudonym)) where pseudonym is not null;

-- Someone asks to join; answered once.
create table membership_request (
    id           bigint      generated always as identity unique,
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    word         text        not null default '',
    pseudonym    text check (pseudonym <> ''),
    at           timestamptz not null default now(),
    primary key (account_id, community_id)
);
create index membership_request_community on membership_request (community_id, at);

-- Someone is asked to join: they answer by joining, or not at all.
create table community_invitation (
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    role         text        not null check (role in ('MEMBER', 'READER')),
    invited_by   bigint references account on delete set null,
    at           timestamptz not null default now(),
    primary key (account_id, community_id)
);
create index community_invitation_community on community_invitation (community_id, at);

-- Two networks are beside each other where both are parts of one cut.
create function beside(one bigint, other bigint) returns boolean
    language sql stable
    return one = other or exists (
        select from cut_part a join cut_part b on b.cut_id = a.cut_id
        where a.territory_id = one and b.territory_id = other);

-- Who may know and read what. Everything that shows a community or what is written in it asks one of these.

create function is_member(viewer bigint, place bigint) returns boolean
    language sql stable
    return exists (select from membership m where m.account_id = viewer and m.community_id = place);

-- Whether it is offered to this person although they are not of it: guests are of what they were let into, no more.
create function is_offered(viewer bigint, c community) returns boolean
    language sql stable
    return exists (select from account a where a.id = viewer and a.role <> 'GUEST')
        and (not c.neighbours_only or exists (
            select from membership m join community n on n.id = m.community_id
            where m.account_id = viewer and beside(n.territory_id, c.territory_id)));

-- As if it had no parent.
create function reads_alone(viewer bigint, c community) returns boolean
    language sql stable
    return is_member(viewer, c.id) or (c.kind = 'OPEN' and is_offered(viewer, c));

-- A sub-community is reached through its parent: who may not read the parent does not know of it, unless they are of it.
create function reached(viewer bigint, c community) returns boolean
    language sql stable
    return is_offered(viewer, c) and (c.parent_id is null
        or exists (select from community p where p.id = c.parent_id and reads_alone(viewer, p)));

create function may_see(viewer bigint, c community) returns boolean
    language sql stable
    return is_member(viewer, c.id)
        or exists (select from community_invitation i where i.account_id = viewer and i.community_id = c.id)
        or (c.kind <> 'SECRET' and reached(viewer, c));

create function may_read(viewer bigint, c community) returns boolean
    language sql stable
    return is_member(viewer, c.id) or (c.kind = 'OPEN' and reached(viewer, c));

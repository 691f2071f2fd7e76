-- Someone left, or was taken out, and can be put back as they were; kept for as long as that can be done.
create table departure (
    id            bigint      generated always as identity primary key,
    membership_id bigint      not null,
    account_id    bigint      not null references account on delete cascade,
    community_id  bigint      not null references community on delete cascade,
    role          text        not null,
    pseudonym     text,
    joined_at     timestamptz not null,
    read_to       bigint      not null,
    at            timestamptz not null default now(),
    gone_by       bigint      not null references account on delete cascade, -- themselves, or who took them out
    unique (account_id, community_id)
);
create index departure_at on departure (at);
create index departure_community on departure (community_id);
create index departure_gone_by on departure (gone_by);

-- The last role that was given to a member, which can be taken back.
create table role_change (
    id            bigint      generated always as identity primary key,
    membership_id bigint      not null unique references membership (id) on delete cascade,
    before        text        not null,
    after         text        not null,
    at            timestamptz not null default now(),
    by            bigint      not null references account on delete cascade
);
create index role_change_by on role_change (by);

-- How many positions beyond one that someone has read to, they read one discussion at a time: counted afresh.
create function read_beyond_of(reader bigint, place bigint, up_to bigint) returns int
    language sql stable
    return (
        select coalesce(sum(unread_between(p, up_to, r.read_to)), 0)::int
        from reading r join post p on p.id = r.post_id
        where r.account_id = reader and p.community_id = place) + taken_away_beyond(place, up_to);

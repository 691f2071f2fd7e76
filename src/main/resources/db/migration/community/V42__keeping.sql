-- A newcomer was welcomed by someone who keeps the community: the others need not.
create table welcomed (
    membership_id bigint primary key references membership (id) on delete cascade,
    at            timestamptz not null default now(),
    by            bigint references account on delete set null
);
create index welcomed_by on welcomed (by);

-- What those who keep a community pass on to each other. Each writing is kept; the latest counts.
create table handover_note (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    body         text        not null,
    at           timestamptz not null default now(),
    by           bigint references account on delete set null,
    signed       text -- the name chosen for this community, where that is how its members appear
);
create index handover_note_community on handover_note (community_id, id desc);
create index handover_note_by on handover_note (by);

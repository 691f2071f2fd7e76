-- A request was declined; the person reads why, and may ask again, which ends it. What they asked stands here too, so that
-- it can wait again.
create table membership_refusal (
    id           bigint      generated always as identity unique,
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    word         text        not null default '',
    at           timestamptz not null default now(),
    asked_word   text        not null,
    pseudonym    text,
    asked_at     timestamptz not null,
    primary key (account_id, community_id)
);
create index membership_refusal_community on membership_refusal (community_id);

-- What facilitators know of the invitations they sent. Where names are chosen it is all they know: whether someone came
-- would tell which name is theirs, so there the answer is never shown.
create table invitation_sent (
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    role         text        not null check (role in ('MEMBER', 'READER')),
    invited_by   bigint references account on delete set null,
    at           timestamptz not null default now(),
    answered_at  timestamptz,
    declined_at  timestamptz,
    withdrawn_at timestamptz,
    primary key (account_id, community_id)
);
create index invitation_sent_community on invitation_sent (community_id, at);
create index invitation_sent_by on invitation_sent (invited_by);
insert into invitation_sent (account_id, community_id, role, invited_by, at)
select account_id, community_id, role, invited_by, at from community_invitation;
create index community_invitation_by on community_invitation (invited_by);

-- A few people write to each other, each when they have time.
create table conversation (
    id         bigint      generated always as identity primary key,
    name       text        not null default '',
    low        bigint references account on delete set null, -- between two people there is one: theirs, the lower number first
    high       bigint references account on delete set null,
    direct     boolean     not null,
    created_by bigint references account on delete set null,
    created_at timestamptz not null default now(),
    position   bigint      not null default 0, -- of the last message
    last_at    timestamptz not null default now(),
    check (low < high and (direct or low is null and high is null))
);
create unique index conversation_direct on conversation (low, high) where direct;
create index conversation_high on conversation (high);
create index conversation_created_by on conversation (created_by);

create table participant (
    conversation_id bigint      not null references conversation on delete cascade,
    account_id      bigint      not null references account on delete cascade,
    since           bigint      not null default 0, -- messages up to this position were written before they came: not for them
    read_to         bigint      not null default 0,
    joined_at       timestamptz not null default now(),
    muted_at        timestamptz,
    left_at         timestamptz,
    primary key (conversation_id, account_id)
);
create index participant_account on participant (account_id);

create table message (
    id              bigint      generated always as identity primary key,
    conversation_id bigint      not null references conversation on delete cascade,
    author_id       bigint references account on delete set null,
    body            text        not null check (body <> ''),
    at              timestamptz not null default now(),
    position        bigint      not null,
    removed_at      timestamptz,
    removed_by      bigint references account on delete set null,
    document        tsvector generated always as (to_tsvector('french', plain(body))) stored,
    unique (conversation_id, position)
);
create index message_author on message (author_id);
create index message_removed_by on message (removed_by);
create index message_document on message using gin (document);

-- Someone does not want to be written to by another. Neither their page nor anything else tells the other.
create table account_block (
    account_id bigint      not null references account on delete cascade,
    blocked_id bigint      not null references account on delete cascade,
    at         timestamptz not null default now(),
    primary key (account_id, blocked_id),
    check (account_id <> blocked_id)
);
create index account_block_blocked on account_block (blocked_id);

-- What a participant thinks should not stand: the coordination reads that message, and no other.
create table message_report (
    id         bigint      generated always as identity primary key,
    message_id bigint      not null references message on delete cascade,
    account_id bigint      not null references account on delete cascade,
    reason     text        not null check (reason in ('NAMES_SOMEONE', 'HURTS', 'OFF_TOPIC', 'SELLS', 'OTHER')),
    words      text        not null default '',
    at         timestamptz not null default now(),
    decided_at timestamptz,
    decided_by bigint references account on delete set null,
    decision   text check (decision in ('KEPT', 'REMOVED')),
    why        text,
    unique (message_id, account_id),
    check ((decided_at is null) = (decision is null))
);
create index message_report_account on message_report (account_id);
create index message_report_decided_by on message_report (decided_by);
create index message_report_open on message_report (id) where decided_at is null;

create function participates(viewer bigint, talk bigint) returns boolean
    language sql stable
    return exists (select from participant t
        where t.conversation_id = talk and t.account_id = viewer and t.left_at is null);

-- Whether one may write to another. Members write to each other; a guest and anybody else only where both are of a community
-- in which people appear under their own names: under a chosen name nobody is reached.
create function may_write_to(one bigint, other bigint) returns boolean
    language sql stable
    return one <> other
        and not exists (select from account_block b
            where b.account_id = one and b.blocked_id = other or b.account_id = other and b.blocked_id = one)
        and exists (
            select from account a, account b
            where a.id = one and b.id = other and a.suspended_at is null and b.suspended_at is null
                and (a.role <> 'GUEST' and b.role <> 'GUEST' or exists (
                    select from membership m join membership n on n.community_id = m.community_id
                    join community c on c.id = m.community_id
                    where m.account_id = one and n.account_id = other and not c.pseudonymous)));

-- Whether someone may write in it, now: between two people, only while each may write to the other; in a group as long as
-- somebody else is there.
create function may_write_in(viewer bigint, talk conversation) returns boolean
    language sql stable
    return participates(viewer, talk.id) and exists (
        select from participant t join account a on a.id = t.account_id
        where t.conversation_id = talk.id and t.account_id <> viewer and t.left_at is null and a.suspended_at is null
            and (not talk.direct or may_write_to(viewer, t.account_id)));

create function tell_message() returns trigger language plpgsql as
$$
begin
    perform tell('conversation', new.conversation_id);
    return null;
end
$$;
create trigger tell_message after insert on message for each row execute function tell_message();
create trigger tell_message_away after update of removed_at on message
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_message();

-- Who left a group comes back by themselves alone: others may ask them, once; what they answer is theirs to change.
alter table participant
    add column asked_at timestamptz,
    add column asked_by bigint references account on delete set null,
    add column declined_at timestamptz,
    add check (asked_at is null or left_at is not null),
    add check (declined_at is null or asked_at is not null);
create index participant_asked_by on participant (asked_by);

-- One of them does not want to be written to by the other.
create function apart(one bigint, other bigint) returns boolean
    language sql stable
    return exists (select from account_block b
        where b.account_id = one and b.blocked_id = other or b.account_id = other and b.blocked_id = one);

-- Secret addresses at which a feed reader fetches what is new: of one community, or (null) of all that their maker follows.
-- Of the secret only its hash is kept.
create table reader_address (
    id           bigint      generated always as identity primary key,
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      references community on delete cascade,
    secret_hash  bytea       not null unique,
    made_at      timestamptz not null default now(),
    withdrawn_at timestamptz,
    unique nulls not distinct (account_id, community_id)
);
create index reader_address_community on reader_address (community_id);

-- Whether what is said in a community may stand in a program outside: never where people go by a chosen name, nor where it
-- is a secret that the community exists, nor in a part of such a one.
create function goes_out(c community) returns boolean
    language sql stable
    return not c.pseudonymous and c.kind <> 'SECRET' and not exists (
        select from community p where p.id = c.parent_id and (p.pseudonymous or p.kind = 'SECRET'));

-- The communities whose posts an address tells: the one it was made for, or (null) those that come to its maker by themselves.
create function told_at_address(maker bigint, place bigint) returns setof community
    language sql stable
begin atomic
    select c.*
    from standings(maker) s
    join community c on c.id = s.community_id
    join account a on a.id = maker and a.role <> 'GUEST' and a.suspended_at is null
    left join membership m on m.account_id = maker and m.community_id = c.id
    left join follow f on f.account_id = m.account_id and f.community_id = c.id
    where s.reads and goes_out(c) and case when place is not null then c.id = place
        else m.account_id is not null and c.archived_at is null
            and coalesce(f.level, c.suggested_level) in ('AT_ONCE', 'DIGEST') end;
end;

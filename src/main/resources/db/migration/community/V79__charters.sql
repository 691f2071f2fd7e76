-- Every charter a community ever had, from when on; an empty one ends it.
create table charter (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    body         text        not null,
    at           timestamptz not null default now()
);
create index charter_community on charter (community_id, id desc);
insert into charter (community_id, body) select id, charter from community where charter <> '';

-- Who accepted which, and when. Of before nothing was kept: these read it once more.
create table charter_acceptance (
    charter_id bigint      not null references charter on delete cascade,
    account_id bigint      not null references account on delete cascade,
    at         timestamptz not null default now(),
    primary key (charter_id, account_id)
);
create index charter_acceptance_account on charter_acceptance (account_id);

create function keep_charter() returns trigger language plpgsql as
$$
begin
    insert into charter (community_id, body) values (new.id, new.charter);
    return null;
end
$$;
create trigger keep_charter after insert on community
    for each row when (new.charter <> '') execute function keep_charter();
create trigger keep_charter_changed after update of charter on community
    for each row when (replace(new.charter, E'\r', '') is distinct from replace(old.charter, E'\r', '')) execute function keep_charter();

create function charter_of(place bigint) returns bigint
    language sql stable
    return (select max(id) from charter where community_id = place);

-- It has one that this person did not accept yet.
create function charter_waits(viewer bigint, c community) returns boolean
    language sql stable
    return c.charter <> '' and not exists (
        select from charter_acceptance a where a.account_id = viewer and a.charter_id = charter_of(c.id));

-- Files that someone puts into the folder of a community without a post. They wait with whoever sends them until each picture
-- is described, then they are shared together.
create table deposit (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    begun_by     bigint      references account on delete cascade, -- with whom it waits; null once it is shared
    key          text        not null check (length(key) <= 36),   -- of the form that began it: sent again, it is the same
    at           timestamptz not null default now(),
    author_id    bigint      references account on delete set null,
    signed       text,       -- the name chosen for this community, where that is how its members appear
    shared_at    timestamptz,
    check ((begun_by is null) = (shared_at is not null))
);
create unique index deposit_waiting on deposit (begun_by, community_id) where begun_by is not null;
create index deposit_key on deposit (key);
create index deposit_author on deposit (author_id);
create index deposit_community on deposit (community_id);

alter table attachment
    add column deposit_id bigint references deposit on delete cascade,
    add column removed_at timestamptz, -- of what was shared without a post
    add column removed_by bigint references account on delete set null,
    drop constraint attachment_check,
    add constraint attachment_check check (num_nonnulls(post_id, draft_id, deposit_id) = 1);
create index attachment_deposit on attachment (deposit_id) where deposit_id is not null;
create index attachment_removed_by on attachment (removed_by) where removed_by is not null;

-- As before; what is shared without a post says itself in which folder it is.
create or replace function file_attachment() returns trigger language plpgsql as
$$
begin
    if new.deposit_id is null then
        new.community_id := (select p.community_id from post p where p.id = new.post_id);
    end if;
    return new;
end
$$;

-- A page that the members of a community write together.
create table shared_page (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    begun_by     bigint      references account on delete set null,
    title        text        not null check (title <> ''),
    body         text        not null check (body <> ''),
    version      int         not null default 1, -- the number of what stands now
    changed_at   timestamptz not null default now(),
    removed_at   timestamptz,
    removed_by   bigint      references account on delete set null,
    document     tsvector    generated always as (
        setweight(to_tsvector('french', plain(title)), 'A') || to_tsvector('french', plain(body))) stored
);
create index shared_page_title on shared_page (community_id, plain(title), id) where removed_at is null;
create index shared_page_document on shared_page using gin (document);
create index shared_page_begun_by on shared_page (begun_by);

-- Everything that ever stood on it, what stands now too: nothing that was saved is lost, whoever saved after.
create table shared_page_version (
    page_id   bigint      not null references shared_page on delete cascade,
    number    int         not null,
    at        timestamptz not null default clock_timestamp(),
    author_id bigint      references account on delete set null,
    signed    text,       -- the name chosen for this community, where that is how its members appear
    title     text        not null,
    body      text        not null,
    restored  int,        -- the version whose text it brought back
    primary key (page_id, number)
);
create index shared_page_version_author on shared_page_version (author_id);

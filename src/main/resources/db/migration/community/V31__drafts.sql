-- What someone began to write. A post is only ever what is seen: until then it stands here.
create table draft (
    id           bigint      generated always as identity primary key,
    author_id    bigint      not null references account on delete cascade,
    key          uuid        not null, -- of the form in which it is written: publishing from that form ends it
    community_id bigint      not null references community on delete cascade,
    post_id      bigint references post on delete cascade, -- under which it is to stand; null: to open a discussion
    kind         text        not null default 'MESSAGE',
    title        text        not null default '',
    body         text        not null default '',
    saved_at     timestamptz not null default now(),
    publish_at   timestamptz, -- when it is to be published by itself
    refused      text check (refused in ('RIGHTS', 'FAILURE')), -- why it was not, when its time came
    deleted_at   timestamptz, -- by its author, who can take it back for some days
    unique (author_id, key),
    check (post_id is null or publish_at is null)
);
create index draft_author on draft (author_id, saved_at desc) where deleted_at is null;
create unique index draft_reply on draft (author_id, post_id) where post_id is not null and deleted_at is null;
create index draft_due on draft (publish_at) where publish_at is not null and refused is null and deleted_at is null;
create index draft_deleted on draft (deleted_at) where deleted_at is not null;
create index draft_community on draft (community_id);
create index draft_post on draft (post_id) where post_id is not null;

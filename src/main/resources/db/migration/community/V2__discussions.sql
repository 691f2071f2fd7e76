-- What opens a discussion. Its position is taken when it comes to be seen; last_position moves with each comment.
create table post (
    id            bigint generated always as identity primary key,
    community_id  bigint      not null references community on delete cascade,
    author_id     bigint references account on delete set null,
    signed        text,       -- the name chosen for this community, where that is how its members appear
    kind          text        not null check (kind in ('MESSAGE', 'QUESTION', 'ANNOUNCEMENT', 'STORY')),
    title         text        not null default '',
    body          text        not null check (body <> ''),
    at            timestamptz not null default now(),
    position      bigint      not null,
    last_position bigint      not null,
    last_at       timestamptz not null default now(),
    comments      int         not null default 0,
    edited_at     timestamptz,
    removed_at    timestamptz, -- by its author, or by a decision
    removed_by    bigint references account on delete set null,
    pinned_at     timestamptz,
    pinned_by     bigint references account on delete set null,
    closed_at     timestamptz,
    closed_by     bigint references account on delete set null,
    answer_id     bigint       -- the comment its author accepted as the answer
);
create index post_recent on post (community_id, last_position desc) where removed_at is null;
create index post_pinned on post (community_id, pinned_at desc) where pinned_at is not null and removed_at is null;
create index post_author on post (author_id);

create table comment (
    id           bigint generated always as identity primary key,
    post_id      bigint      not null references post on delete cascade,
    author_id    bigint references account on delete set null,
    signed       text,
    body         text        not null check (body <> ''),
    at           timestamptz not null default now(),
    position     bigint      not null,
    edited_at    timestamptz,
    removed_at   timestamptz,
    removed_by   bigint references account on delete set null
);
create index comment_of_post on comment (post_id, position);
create index comment_author on comment (author_id);
alter table post add foreign key (answer_id) references comment on delete set null;

-- What stood before an edit.
create table post_version (
    post_id  bigint      not null references post on delete cascade,
    at       timestamptz not null, -- when it was replaced
    title    text        not null,
    body     text        not null,
    primary key (post_id, at)
);
create table comment_version (
    comment_id bigint      not null references comment on delete cascade,
    at         timestamptz not null,
    body       text        not null,
    primary key (comment_id, at)
);

-- How far someone read a discussion, where that is further than they read the whole community.
create table reading (
    account_id bigint not null references account on delete cascade,
    post_id    bigint not null references post on delete cascade,
    read_to    bigint not null,
    primary key (account_id, post_id)
);
create index reading_post on reading (post_id);

-- Help rather than applause.
create table reaction (
    account_id bigint      not null references account on delete cascade,
    post_id    bigint      not null references post on delete cascade,
    comment_id bigint references comment on delete cascade, -- null: to the post itself
    kind       text        not null check (kind in ('THANKS', 'ME_TOO', 'USEFUL', 'SUPPORT')),
    at         timestamptz not null default now()
);
create unique index reaction_once on reaction (post_id, coalesce(comment_id, 0), account_id, kind);
create index reaction_account on reaction (account_id);

-- The next place in a community's order of arrival. Whoever takes it holds the community until their transaction ends:
-- positions are seen in the order in which they were given.
create function next_position(place bigint) returns bigint
    language sql volatile
as $$ update community set position = position + 1, last_at = now() where id = place returning position $$;

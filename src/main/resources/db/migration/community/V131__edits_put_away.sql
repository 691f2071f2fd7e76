-- An edit its author put away: the last one of a post, which waits, or was declined, again as it did if they think again.
create table edit_put_away (
    post_id      bigint      primary key references post on delete cascade,
    id           bigint      not null, -- as it waited
    community_id bigint      not null references community on delete cascade,
    author_id    bigint      not null references account on delete cascade,
    kind         text        not null,
    title        text        not null,
    body         text        not null,
    at           timestamptz not null,
    version      int         not null,
    since        timestamptz,
    declined_at  timestamptz,
    reason       text,
    seen         timestamptz,
    check ((declined_at is null) = (reason is null))
);
create index edit_put_away_community on edit_put_away (community_id);
create index edit_put_away_author on edit_put_away (author_id);

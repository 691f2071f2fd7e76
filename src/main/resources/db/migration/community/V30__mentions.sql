-- Someone is named in what was written: only people who may read it are. Written in the transaction of the post or comment,
-- before Posted or Commented is told.
create table mention (
    post_id    bigint      not null references post on delete cascade,
    comment_id bigint references comment on delete cascade, -- null: in the post itself
    account_id bigint      not null references account on delete cascade,
    name       text        not null check (name <> ''),     -- as it stands in the text after @
    at         timestamptz not null default now()
);
create unique index mention_once on mention (post_id, coalesce(comment_id, 0), account_id);
create index mention_account on mention (account_id, post_id);
create index mention_comment on mention (comment_id) where comment_id is not null;

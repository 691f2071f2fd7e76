-- How much of a community someone lets come to them; without a row, as the community suggests. It outlives their membership:
-- whoever comes back finds what they chose.
create table follow (
    account_id   bigint      not null references account on delete cascade,
    community_id bigint      not null references community on delete cascade,
    level        text        not null check (level in ('AT_ONCE', 'DIGEST', 'WHEN_I_COME', 'SILENCE')),
    at           timestamptz not null default now(),
    primary key (account_id, community_id)
);
create index follow_community on follow (community_id, account_id);

-- A discussion followed, or silenced, on its own.
create table discussion_follow (
    account_id bigint      not null references account on delete cascade,
    post_id    bigint      not null references post on delete cascade,
    choice     text        not null check (choice in ('FOLLOWED', 'SILENCED')),
    at         timestamptz not null default now(),
    primary key (account_id, post_id)
);
create index discussion_follow_post on discussion_follow (post_id, account_id);

-- What to do when someone is named or answered: one choice for all communities; without a row, the digest.
create table named_choice (
    account_id bigint primary key references account on delete cascade,
    level      text        not null check (level in ('AT_ONCE', 'DIGEST', 'WHEN_I_COME')),
    at         timestamptz not null default now()
);

-- Kept for later by a reader.
create table kept_post (
    account_id bigint      not null references account on delete cascade,
    post_id    bigint      not null references post on delete cascade,
    at         timestamptz not null default now(),
    primary key (account_id, post_id)
);
create index kept_post_post on kept_post (post_id);

-- The one rule: what decides how something comes to someone, the first that says something winning.
--   1. their own words never come to them;
--   2. a discussion they silenced stays silent, whoever names them there;
--   3. being named or answered follows their one choice for that;
--   4. a discussion they follow comes at once;
--   5. the level they chose for the community;
--   6. the level the community suggests.
-- discussion: FOLLOWED, SILENCED or null; chosen: their level for the community, or null.
create type told as (level text, reason text);

create function told(own boolean, discussion text, named boolean, when_named text, chosen text, suggested text) returns told
    language sql immutable parallel safe
    return case
        when own then row ('SILENCE', 'OWN')::told
        when discussion = 'SILENCED' then row ('SILENCE', 'DISCUSSION_SILENCED')::told
        when named then row (coalesce(when_named, 'DIGEST'), 'NAMED')::told
        when discussion = 'FOLLOWED' then row ('AT_ONCE', 'DISCUSSION_FOLLOWED')::told
        when chosen is not null then row (chosen, 'COMMUNITY_CHOSEN')::told
        else row (suggested, 'COMMUNITY_SUGGESTED')::told end;

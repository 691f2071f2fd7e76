alter table community add column approves_first boolean not null default false; -- what members post waits for a facilitator

-- What someone thinks should not stand as it is: one case for all who say so, until it is decided.
create table moderation_case (
    id            bigint      generated always as identity primary key,
    community_id  bigint      not null references community on delete cascade,
    post_id       bigint      not null references post on delete cascade,
    comment_id    bigint references comment on delete cascade, -- null: the post itself
    author_id     bigint references account on delete set null,
    opened_at     timestamptz not null default now(),
    hidden_at     timestamptz, -- taken away until it is decided
    decided_at    timestamptz,
    decided_by    bigint references account on delete set null,
    decision      text check (decision in ('KEPT', 'REMOVED')),
    reason        text,        -- read by both sides
    appealed_at   timestamptz,
    appealed_by   bigint references account on delete set null,
    appeal        text,
    settled_at    timestamptz, -- the appeal was decided, by someone else
    settled_by    bigint references account on delete set null,
    settled_as    text check (settled_as in ('KEPT', 'REMOVED')),
    settled_why   text,
    author_seen   timestamptz, -- up to when its author read what was decided
    check ((decided_at is null) = (decision is null) and (settled_at is null) = (settled_as is null)),
    check (appealed_at is null or decided_at is not null),
    check (settled_at is null or appealed_at is not null)
);
create unique index moderation_case_open on moderation_case (post_id, coalesce(comment_id, 0)) where decided_at is null;
create index moderation_case_community on moderation_case (community_id, id) where settled_at is null;
create index moderation_case_post on moderation_case (post_id);
create index moderation_case_comment on moderation_case (comment_id) where comment_id is not null;
create index moderation_case_author on moderation_case (author_id);
create index moderation_case_decided on moderation_case (decided_by);
create index moderation_case_appealed on moderation_case (appealed_by);
create index moderation_case_settled on moderation_case (settled_by);

-- Who said so is kept for their answer alone: no page shows it to anybody else.
create table moderation_report (
    case_id    bigint      not null references moderation_case on delete cascade,
    account_id bigint      not null references account on delete cascade,
    reason     text        not null check (reason in ('NAMES_SOMEONE', 'HURTS', 'OFF_TOPIC', 'SELLS', 'OTHER')),
    words      text        not null default '',
    at         timestamptz not null default now(),
    seen       timestamptz,
    primary key (case_id, account_id)
);
create index moderation_report_account on moderation_report (account_id, at);

-- A post that waits until who keeps the community lets it appear. It is no post yet: nobody else sees it, nothing tells of it.
create table awaiting (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    author_id    bigint      not null references account on delete cascade,
    kind         text        not null,
    title        text        not null,
    body         text        not null check (body <> ''),
    at           timestamptz not null default now(),
    declined_at  timestamptz,
    reason       text,
    seen         timestamptz,
    check ((declined_at is null) = (reason is null))
);
create index awaiting_community on awaiting (community_id, id) where declined_at is null;
create index awaiting_author on awaiting (author_id);

create function coordinates(viewer bigint) returns boolean
    language sql stable
    return exists (select from account a
        where a.id = viewer and a.role in ('ADMINISTRATOR', 'COORDINATION') and a.suspended_at is null);

create function keeps(viewer bigint, place bigint) returns boolean
    language sql stable
    return exists (select from membership m
        where m.account_id = viewer and m.community_id = place and m.role = 'FACILITATOR');

-- Nobody decides on their own words. A case is decided by those who keep the community; where its author alone keeps it, by
-- the coordination. An appeal is decided by the coordination, by someone who neither decided before nor said that it should
-- not stand.
create function may_decide(viewer bigint, k moderation_case) returns boolean
    language sql stable
    return k.author_id is distinct from viewer and case
        when k.decided_at is null then
            keeps(viewer, k.community_id)
            or coordinates(viewer) and not exists (
                select from membership m join account a on a.id = m.account_id
                where m.community_id = k.community_id and m.role = 'FACILITATOR' and a.suspended_at is null
                    and m.account_id is distinct from k.author_id)
        when k.appealed_at is not null and k.settled_at is null then
            coordinates(viewer) and k.decided_by is distinct from viewer
            and not exists (select from moderation_report r where r.case_id = k.id and r.account_id = viewer)
        else false end;

-- Hidden until it is decided, or taken away by a decision: it comes back by a decision only.
create function withheld(discussion bigint, said bigint) returns boolean
    language sql stable
    return exists (
        select from moderation_case k
        where k.post_id = discussion and k.comment_id is not distinct from said
            and coalesce(k.settled_as, k.decision, case when k.hidden_at is not null then 'REMOVED' end) = 'REMOVED'
            and not exists (select from moderation_case later
                where later.post_id = discussion and later.comment_id is not distinct from said
                    and later.id > k.id and later.decision is not null));

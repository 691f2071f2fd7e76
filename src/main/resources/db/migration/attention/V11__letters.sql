-- What comes to someone by mail; without a row: alerts, and a digest on the mornings of weekdays.
create table mail_choice (
    account_id  bigint  primary key references account on delete cascade,
    alerts      boolean not null default true,
    digest      boolean not null default true,
    digest_days int[]   not null default '{1,2,3,4,5}', -- ISO, Monday is 1
    digest_at   time    -- on their clock; null: when their hours begin
);

-- A post that cannot wait for hours, said by whoever keeps its community or coordinates the network.
create table urgency (
    id         bigint      generated always as identity primary key,
    post_id    bigint      not null unique references post on delete cascade,
    account_id bigint      references account on delete set null,
    keeper     boolean     not null, -- as who keeps the community; else as the coordination
    reason     text        not null check (reason <> ''),
    at         timestamptz not null default now()
);

-- Something that comes to someone at once: as soon as their hours allow. One for each thing written, whatever happens.
create table alert (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    post_id    bigint      not null references post on delete cascade,
    comment_id bigint      references comment on delete cascade, -- null: the post itself
    reason     text        not null, -- the rule that decided, as told() says it
    urgency_id bigint      references urgency on delete cascade,
    at         timestamptz not null,
    leaves_at  timestamptz not null, -- not before
    told_at    timestamptz,          -- when it left
    seen_at    timestamptz           -- when they put it away
);
create unique index alert_once on alert (account_id, post_id, coalesce(comment_id, 0));
create index alert_of on alert (account_id, id desc);
create index alert_waiting on alert (account_id, leaves_at) where told_at is null;
create index alert_post on alert (post_id);
create index alert_comment on alert (comment_id) where comment_id is not null;
create index alert_urgency on alert (urgency_id) where urgency_id is not null;

-- When mail is due for someone. Whoever writes it holds the row, so that no other node writes it too.
create table letterbox (
    account_id     bigint primary key references account on delete cascade,
    alerts_at      timestamptz,
    digest_at      timestamptz,
    digest_left_at timestamptz -- the last one
);
create index letterbox_alerts on letterbox (alerts_at) where alerts_at is not null;
create index letterbox_digest on letterbox (digest_at) where digest_at is not null;

-- Up to which position of a community the digests of someone went, and where the last one began.
create table digest_place (
    account_id   bigint not null references account on delete cascade,
    community_id bigint not null references community on delete cascade,
    began_after  bigint not null,
    told_to      bigint not null,
    primary key (account_id, community_id)
);
create index digest_place_community on digest_place (community_id);

-- With which links in mails are signed; made by the first node that signs one.
create table signing_key (
    only_one boolean primary key default true check (only_one),
    key      bytea   not null
);

-- When the next digest of someone leaves: on the next day they chose, at their hour, and within their hours of work.
create function next_digest(person bigint, after timestamptz) returns timestamptz
    language sql stable
    return coalesce((
        select case when min(s.at) is not null then leaves_at(person, min(s.at)) end
        from account a
        left join mail_choice c on c.account_id = a.id
        cross join generate_series(0, 7) n
        cross join lateral (select (after at time zone a.zone)::date + n as day) d
        cross join lateral (select (d.day + coalesce(c.digest_at, '00:00')) at time zone a.zone as at) s
        where a.id = person and coalesce(c.digest, true) and s.at > after
            and extract(isodow from d.day)::int = any (coalesce(c.digest_days, '{1,2,3,4,5}'))), 'infinity');

-- Hours changed, a pause began or ended, or they chose otherwise: what waits for these people waits for another moment.
create function settle_letters(people bigint[], at timestamptz) returns void
    language sql volatile
begin atomic
    with box as (
        select l.account_id, leaves_at(l.account_id, at) as leaves, next_digest(l.account_id, at) as digest
        from letterbox l where l.account_id = any (people) order by l.account_id for update),
    waiting as (
        update alert a set leaves_at = greatest(box.leaves, a.at) from box
        where a.account_id = box.account_id and a.told_at is null and a.urgency_id is null
        returning a.account_id)
    update letterbox l
    set alerts_at = case when exists (select from waiting w where w.account_id = l.account_id) then box.leaves else l.alerts_at end,
        digest_at = box.digest
    from box where l.account_id = box.account_id;
end;

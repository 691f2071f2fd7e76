-- Something addressed to one person: a message, an invitation, an answer, a decision, a task. One for each thing: what comes
-- of it again, once they dealt with what came before, takes its place. Whether it still holds, and what may be said of it, is
-- asked each time it is shown and when it leaves.
create table notice (
    id         bigint      generated always as identity primary key,
    account_id bigint      not null references account on delete cascade,
    matter     text        not null,
    thing      bigint      not null, -- the number of the conversation, community, case, report or task
    occurrence bigint      not null, -- grows with each: position, number or time of what came; heard twice, it is the same
    at         timestamptz not null,
    leaves_at  timestamptz,          -- as an alert, not before; null: with the digest, or not at all
    told_at    timestamptz,          -- when it left
    seen_at    timestamptz,          -- when they put it away
    unique (account_id, matter, thing)
);
create index notice_waiting on notice (account_id, leaves_at) where told_at is null;

-- The one rule for what is addressed to someone: their choice for being named or answered, which this is too; where they
-- chose nothing, the digest. What was reported is the exception: it stands before everyone until somebody decides, so those
-- who do are told at once, unless they chose otherwise.
create function notice_level(matter text, when_named text) returns text
    language sql immutable parallel safe
    return coalesce(when_named,
        case when matter in ('REPORT', 'APPEAL', 'MESSAGE_REPORT') then 'AT_ONCE' else 'DIGEST' end);

-- As settle_letters(), for what waits of these; called after it.
create function settle_notices(people bigint[], at timestamptz) returns void
    language sql volatile
begin atomic
    with box as (
        select l.account_id, leaves_at(l.account_id, at) as leaves
        from letterbox l where l.account_id = any (people) order by l.account_id for update),
    waiting as (
        update notice n set leaves_at = greatest(box.leaves, n.at) from box
        where n.account_id = box.account_id and n.told_at is null and n.leaves_at is not null
        returning n.account_id)
    update letterbox l set alerts_at = least(l.alerts_at, box.leaves)
    from box where l.account_id = box.account_id and exists (select from waiting w where w.account_id = l.account_id);
end;

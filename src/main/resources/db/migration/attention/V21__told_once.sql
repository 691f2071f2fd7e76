-- As before; what is called urgent waits for the end of a pause alone, and a letterbox for the first of all that waits.
create or replace function settle_letters(people bigint[], at timestamptz) returns void
    language sql volatile
begin atomic
    with box as (
        select l.account_id, leaves_at(l.account_id, at) as leaves, next_digest(l.account_id, at) as digest,
               greatest(at, (select p.until from pause p where p.account_id = l.account_id)) as awake
        from letterbox l where l.account_id = any (people) order by l.account_id for update),
    waiting as (
        update alert a
        set leaves_at = greatest(a.at, case when a.urgency_id is null then box.leaves else box.awake end) from box
        where a.account_id = box.account_id and a.told_at is null
        returning a.account_id, a.leaves_at)
    update letterbox l
    set alerts_at = coalesce((select min(w.leaves_at) from waiting w where w.account_id = l.account_id), l.alerts_at),
        digest_at = box.digest
    from box where l.account_id = box.account_id;
end;

-- What comes in the digest: what the rule puts there, and did not come as an alert, be it because it was called urgent or
-- because it came at once until then; and what would come at once, and was told by no alert, because it comes at once only
-- since it was written or because its author wants to disturb nobody. What was written in the last half hour may be about
-- to be told.
create function for_digest(t told, person bigint, post bigint, comment bigint, written timestamptz, quiet boolean, at timestamptz)
    returns boolean
    language sql stable
    return case t.level
        when 'DIGEST' then not exists (
            select from alert l
            where l.account_id = person and l.post_id = post and coalesce(l.comment_id, 0) = coalesce(comment, 0)
                and (l.told_at is not null or l.urgency_id is not null))
        when 'AT_ONCE' then (written < at - interval '30 minutes' or (quiet and t.reason like 'COMMUNITY%')) and not exists (
            select from alert l
            where l.account_id = person and l.post_id = post and coalesce(l.comment_id, 0) = coalesce(comment, 0))
        else false end;

-- What was away, hidden until it was decided for instance, when the digest of someone passed its position.
create table digest_missed (
    community_id bigint      not null references community on delete cascade,
    position     bigint      not null,
    account_id   bigint      not null references account on delete cascade,
    at           timestamptz not null default now(),
    primary key (community_id, position, account_id)
);
create index digest_missed_account on digest_missed (account_id);

-- It is back, and comes with their next digest.
create table digest_owed (
    account_id bigint not null references account on delete cascade,
    post_id    bigint not null references post on delete cascade,
    comment_id bigint references comment on delete cascade -- null: the post itself
);
create unique index digest_owed_once on digest_owed (account_id, post_id, coalesce(comment_id, 0));
create index digest_owed_post on digest_owed (post_id);
create index digest_owed_comment on digest_owed (comment_id) where comment_id is not null;

-- Alerts that wait wake the letterboxes they wait in.
create function wake_letterboxes(people bigint[]) returns void
    language sql volatile
begin atomic
    with box as (
        select l.account_id from letterbox l where l.account_id = any (people) order by l.account_id for update)
    update letterbox l
    set alerts_at = least(l.alerts_at, (
        select min(a.leaves_at) from alert a where a.account_id = l.account_id and a.told_at is null))
    from box where l.account_id = box.account_id;
end;

-- By the database, so that no way of bringing back forgets it.
create function tell_post_again() returns trigger language plpgsql as
$$
begin
    with back as (
        select new.position as position, null::bigint as comment
        union all
        select k.position, k.id from comment k where k.post_id = new.id and k.removed_at is null),
    missed as (
        delete from digest_missed m using back
        where m.community_id = new.community_id and m.position = back.position
        returning m.account_id, back.comment)
    insert into digest_owed (account_id, post_id, comment_id) select account_id, new.id, comment from missed
    on conflict do nothing;
    perform wake_letterboxes(array(select a.account_id from alert a where a.post_id = new.id and a.told_at is null));
    return null;
end
$$;
create function tell_comment_again() returns trigger language plpgsql as
$$
begin
    with missed as (
        delete from digest_missed m using post p
        where p.id = new.post_id and m.community_id = p.community_id and m.position = new.position and p.removed_at is null
        returning m.account_id)
    insert into digest_owed (account_id, post_id, comment_id) select account_id, new.post_id, new.id from missed
    on conflict do nothing;
    perform wake_letterboxes(array(select a.account_id from alert a where a.comment_id = new.id and a.told_at is null));
    return null;
end
$$;
create trigger tell_post_again after update of removed_at on post
    for each row when (old.removed_at is not null and new.removed_at is null) execute function tell_post_again();
create trigger tell_comment_again after update of removed_at on comment
    for each row when (old.removed_at is not null and new.removed_at is null) execute function tell_comment_again();

-- Whom an edit came to name is owed that by their digest, which may have passed the text already, or has not.
-- read: they had read the text when it came to name them, so that how far they read tells nothing of it.
alter table digest_owed
    add column id    bigint  generated always as identity primary key,
    add column later boolean not null default false,
    add column read  boolean not null default false;

-- By the database, in the transaction that names them: a digest sees both or none.
create function owe_named() returns trigger language plpgsql as
$$
begin
    insert into digest_owed (account_id, post_id, comment_id, later, read)
    select new.account_id, p.id, k.id, true,
           coalesce(k.position, p.position) <= greatest(m.read_to, r.read_to, 0)
    from post p
    left join comment k on k.id = new.comment_id
    left join membership m on m.account_id = new.account_id and m.community_id = p.community_id
    left join reading r on r.account_id = new.account_id and r.post_id = p.id
    where p.id = new.post_id
    on conflict (account_id, post_id, coalesce(comment_id, 0)) do update set later = true, read = excluded.read;
    return null;
end
$$;
create trigger owe_named after insert on mention for each row when (new.later) execute function owe_named();

-- As for_digest(), of being named later: an alert of the text alone did not say so.
create function named_for_digest(t told, person bigint, post bigint, comment bigint, named_at timestamptz, at timestamptz)
    returns boolean
    language sql stable
    return case t.level
        when 'DIGEST' then not exists (
            select from alert l
            where l.account_id = person and l.post_id = post and coalesce(l.comment_id, 0) = coalesce(comment, 0)
                and l.reason = 'NAMED' and l.told_at is not null)
        when 'AT_ONCE' then named_at < at - interval '30 minutes' and not exists (
            select from alert l
            where l.account_id = person and l.post_id = post and coalesce(l.comment_id, 0) = coalesce(comment, 0)
                and l.reason = 'NAMED')
        else false end;

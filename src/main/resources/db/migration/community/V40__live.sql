-- What pages show that are open somewhere now: of that alone is anything told, because commits that tell follow each other.
-- The nodes keep it some minutes ahead. After a crash of the database it is empty, and filled again by their next look.
create unlogged table watched (
    topic text        not null,
    thing bigint      not null,
    until timestamptz not null,
    primary key (topic, thing)
);

-- Tells every node, once it is committed, that something changed: that it did and which, never what.
create function tell(topic text, thing bigint) returns void
    language sql volatile
as $$
    select pg_notify('live', tell.topic || ' ' || tell.thing)
    where exists (select from watched w where w.topic = tell.topic and w.thing = tell.thing and w.until > now())
$$;

-- By the database, so that no way of writing forgets it; said twice in one transaction, it is told once.
create function tell_discussion() returns trigger language plpgsql as
$$
begin
    perform tell('discussion', new.post_id);
    return null;
end
$$;
create function tell_post() returns trigger language plpgsql as
$$
begin
    perform tell('discussion', new.id);
    return null;
end
$$;
create trigger tell_comment after insert on comment for each row execute function tell_discussion();
create trigger tell_comment_away after update of removed_at on comment
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_discussion();
create trigger tell_post after update of removed_at on post
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_post();

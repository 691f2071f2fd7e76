-- Tells every node, once it is committed, that a discussion changed: that it did and which one, never what. By the database,
-- so that no way of writing forgets it; said twice in one transaction, it is told once.
create function tell_discussion() returns trigger language plpgsql as
$$
begin
    perform pg_notify('live', 'discussion ' || new.post_id);
    return null;
end
$$;
create function tell_post() returns trigger language plpgsql as
$$
begin
    perform pg_notify('live', 'discussion ' || new.id);
    return null;
end
$$;
create trigger tell_comment after insert on comment for each row execute function tell_discussion();
create trigger tell_comment_away after update of removed_at on comment
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_discussion();
create trigger tell_post after update of removed_at on post
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_post();

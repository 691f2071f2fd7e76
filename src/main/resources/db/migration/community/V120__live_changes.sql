-- Tells every node that something of what pages show changed, other than that it grew: they look at it again as a whole. A node of before
-- knows no such topic, and tells nobody.
create function tell_changed(topic text, thing bigint) returns void
    language sql volatile
as $$
    select pg_notify('live', tell_changed.topic || '/changed ' || tell_changed.thing)
    where exists (select from watched w
        where w.topic = tell_changed.topic and w.thing = tell_changed.thing and w.until > now())
$$;

create function tell_discussion_changed() returns trigger language plpgsql as
$$
begin
    perform tell_changed('discussion', coalesce(new.post_id, old.post_id));
    return null;
end
$$;
create or replace function tell_post() returns trigger language plpgsql as
$$
begin
    perform tell_changed('discussion', new.id);
    return null;
end
$$;
create function tell_vote() returns trigger language plpgsql as
$$
begin
    perform tell_changed('discussion', o.post_id)
    from poll_option o where o.id = coalesce(new.option_id, old.option_id);
    return null;
end
$$;
create function tell_message_changed() returns trigger language plpgsql as
$$
begin
    perform tell_changed('conversation', new.conversation_id);
    return null;
end
$$;

drop trigger tell_comment_away on comment;
create trigger tell_comment_changed after update of removed_at, body, edited_at on comment
    for each row when (old.removed_at is distinct from new.removed_at or old.body <> new.body)
    execute function tell_discussion_changed();
drop trigger tell_post on post;
create trigger tell_post after update of removed_at, title, body, edited_at, pinned_at, closed_at, archived_at, answer_id on post
    for each row when (old.removed_at is distinct from new.removed_at or old.title <> new.title or old.body <> new.body
        or old.pinned_at is distinct from new.pinned_at or old.closed_at is distinct from new.closed_at
        or old.archived_at is distinct from new.archived_at
        or old.answer_id is distinct from new.answer_id)
    execute function tell_post();
create trigger tell_reaction after insert or delete on reaction for each row execute function tell_discussion_changed();
create trigger tell_vote after insert or update or delete on vote for each row execute function tell_vote();
drop trigger tell_message_away on message;
create trigger tell_message_changed after update of removed_at on message
    for each row when (old.removed_at is distinct from new.removed_at) execute function tell_message_changed();

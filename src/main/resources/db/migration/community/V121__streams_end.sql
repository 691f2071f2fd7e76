-- Somebody may read less than before: the nodes look at once at what they have open. A row of topic reader stands for them.
create function tell_reader() returns trigger language plpgsql as
$$
begin
    perform tell('reader', old.account_id);
    return null;
end
$$;
create function tell_suspended() returns trigger language plpgsql as
$$
begin
    perform tell('reader', old.id);
    return null;
end
$$;
create trigger tell_departure after delete on membership for each row execute function tell_reader();
create trigger tell_participant_left after update of left_at on participant
    for each row when (old.left_at is null and new.left_at is not null) execute function tell_reader();
create trigger tell_suspended after update of suspended_at on account
    for each row when (old.suspended_at is null and new.suspended_at is not null) execute function tell_suspended();

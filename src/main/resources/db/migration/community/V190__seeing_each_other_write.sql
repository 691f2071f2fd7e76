-- Two people may let each other see, in an open conversation, that they are there and write. Only these two choices are kept.
alter table participant add presence_at timestamptz; -- since when they let the other see it, who chose it too

-- Whether the two of a conversation see that of each other, now.
create function see_each_other(viewer bigint, talk conversation) returns boolean
    language sql stable
    return talk.direct and may_write_in(viewer, talk) and not exists (
        select from participant t where t.conversation_id = talk.id and t.presence_at is null);

-- Whoever takes it back is seen no more in pages that are open, which are not told why; where the other had not chosen it, there
-- is nothing to tell: not even that it had been chosen.
create function tell_presence_over() returns trigger language plpgsql as
$$
begin
    if exists (select from participant o where o.conversation_id = new.conversation_id
               and o.account_id <> new.account_id and o.presence_at is not null) then
        perform tell_changed('conversation', new.conversation_id);
    end if;
    return null;
end
$$;
create trigger tell_presence_over after update of presence_at on participant
    for each row when (old.presence_at is not null and new.presence_at is null) execute function tell_presence_over();

-- To block is to take it back, and who unblocks is not seen again before they choose it anew.
create function end_presence() returns trigger language plpgsql as
$$
begin
    update participant t set presence_at = null from conversation c
    where c.direct and c.low = least(new.account_id, new.blocked_id) and c.high = greatest(new.account_id, new.blocked_id)
        and t.conversation_id = c.id and t.account_id = new.account_id and t.presence_at is not null;
    return null;
end
$$;
create trigger end_presence after insert on account_block for each row execute function end_presence();

-- A part of a community has no parts of its own. The parent is held for the time of the transaction, so that it cannot
-- become a part while it is given one.
create function community_one_level() returns trigger language plpgsql as
$$
begin
    perform from community where id = new.parent_id and parent_id is null and id <> new.id for share;
    if not found or exists (select from community where parent_id = new.id) then
        raise check_violation using message = 'communities have parts one level deep';
    end if;
    return null;
end
$$;
create constraint trigger community_one_level after insert or update of parent_id on community
    for each row when (new.parent_id is not null) execute function community_one_level();

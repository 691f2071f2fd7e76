-- How something comes to someone where its author wants to disturb nobody: whom only their level would tell at once finds it
-- in their digest; who follows the discussion, is named or answered is told as they chose.
create function heard(t told, quiet boolean) returns text
    language sql immutable parallel safe
    return case when quiet and t.level = 'AT_ONCE' and t.reason like 'COMMUNITY%' then 'DIGEST' else t.level end;

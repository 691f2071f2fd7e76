-- Its author wants to disturb nobody with it: whom only their level would tell at once gets it with their digest. Asked of the
-- row as it is, so that the order in which the two modules learn of it does not matter.
create function is_quiet(p post) returns boolean
    language sql stable
    return coalesce((to_jsonb(p) ->> 'quiet')::boolean, false);

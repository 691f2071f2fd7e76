-- Its author wants to disturb nobody with it: whom only their level would tell at once gets it with their digest.
create function is_quiet(p post) returns boolean
    language sql immutable
    return p.quiet;

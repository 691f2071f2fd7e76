-- As is_quiet() of a post: its author wants to disturb nobody with it.
create function is_quiet(p post, k comment) returns boolean
    language sql immutable
    return case when k.id is null then p.quiet else k.quiet end;

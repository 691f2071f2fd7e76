-- Where names are chosen every professional would read, and no caregiver would find it: who wants to come in asks.
update community set kind = 'REQUEST' where pseudonymous and kind = 'OPEN';

-- Whether what is said in a community may stand in a program outside: never where people go by a chosen name, nor where it
-- is a secret that the community exists, nor in a part of such a one.
create function goes_out(c community) returns boolean
    language sql stable
    return not c.pseudonymous and c.kind <> 'SECRET' and not exists (
        select from community p where p.id = c.parent_id and (p.pseudonymous or p.kind = 'SECRET'));

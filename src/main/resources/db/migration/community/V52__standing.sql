-- Who sees what, for all communities in one go: what a viewer is to each of them. Lists join it; may_see() and its like ask
-- it about one community. Whatever decides who knows of a community, and who reads there, stands here and nowhere else.

-- The local networks whose people a viewer is among, and those beside them.
create function networks_near(viewer bigint) returns table (territory_id bigint)
    language sql stable
begin atomic
    select n.territory_id
    from membership m join community n on n.id = m.community_id
    where m.account_id = viewer and n.territory_id is not null
    union
    select there.territory_id
    from membership m
    join community n on n.id = m.community_id
    join cut_part here on here.territory_id = n.territory_id
    join cut_part there on there.cut_id = here.cut_id
    where m.account_id = viewer;
end;

-- belongs: is of it; invited: was asked to join; offered: may come to know of it although they are not of it, for guests are
-- of what they were let into, no more; reached: offered, and its parent is one they may read or are of.
create function community_standing(viewer bigint)
    returns table (community_id bigint, belongs boolean, offered boolean, reached boolean, sees boolean, reads boolean)
    language sql stable
begin atomic
    select s.id, s.belongs, s.offered, s.reached,
           s.belongs or s.invited or (s.kind <> 'SECRET' and s.reached),
           s.belongs or (s.kind = 'OPEN' and s.reached)
    from (
        select o.*, o.offered and (o.parent_id is null or o.of_parent or (o.parent_kind = 'OPEN' and o.parent_offered)) as reached
        from (
            select c.id, c.kind, c.parent_id, p.kind as parent_kind,
                   m.account_id is not null as belongs,
                   i.account_id is not null as invited,
                   t.account_id is not null as of_parent,
                   n.everyone and (not c.neighbours_only or c.territory_id = any (n.near)) as offered,
                   n.everyone and (not p.neighbours_only or p.territory_id = any (n.near)) as parent_offered
            from community c
            cross join (
                select exists (select from account a where a.id = viewer and a.role <> 'GUEST') as everyone,
                       array(select near.territory_id from networks_near(viewer) near) as near
                offset 0) n -- once, not for each community
            left join membership m on m.community_id = c.id and m.account_id = viewer
            left join community_invitation i on i.community_id = c.id and i.account_id = viewer
            left join community p on p.id = c.parent_id
            left join membership t on t.community_id = p.id and t.account_id = viewer) o) s;
end;

create or replace function may_see(viewer bigint, c community) returns boolean
    language sql stable
    return exists (select from community_standing(viewer) s where s.community_id = c.id and s.sees);

create or replace function may_read(viewer bigint, c community) returns boolean
    language sql stable
    return exists (select from community_standing(viewer) s where s.community_id = c.id and s.reads);

create or replace function is_offered(viewer bigint, c community) returns boolean
    language sql stable
    return exists (select from community_standing(viewer) s where s.community_id = c.id and s.offered);

create or replace function reached(viewer bigint, c community) returns boolean
    language sql stable
    return exists (select from community_standing(viewer) s where s.community_id = c.id and s.reached);

create or replace function readable_communities(viewer bigint) returns bigint[]
    language sql stable
    return array(select s.community_id from community_standing(viewer) s where s.reads);

-- What they were made of.
drop function reads_alone(bigint, community);
drop function beside(bigint, bigint);

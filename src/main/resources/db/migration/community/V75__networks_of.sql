-- The local networks whose people a viewer is among: somebody let them into a community of it, or had them keep one. Walking
-- into an open community makes nobody a neighbour, for anybody may.
create function networks_of(viewer bigint) returns table (territory_id bigint)
    language sql stable
begin atomic
    select n.territory_id
    from membership m join community n on n.id = m.community_id
    where m.account_id = viewer and n.territory_id is not null and (n.kind <> 'OPEN' or m.role = 'FACILITATOR');
end;

-- These, and those beside them.
create or replace function networks_near(viewer bigint) returns table (territory_id bigint)
    language sql stable
begin atomic
    select o.territory_id from networks_of(viewer) o
    union
    select there.territory_id
    from networks_of(viewer) o
    join cut_part here on here.territory_id = o.territory_id
    join cut_part there on there.cut_id = here.cut_id;
end;

-- Whether someone may say that a community is that of a network: who is of it already, and the coordination. Otherwise
-- anybody would become a neighbour of whom they like.
create function may_bind(viewer bigint, network bigint) returns boolean
    language sql stable
    return network is null or coordinates(viewer)
        or exists (select from networks_of(viewer) o where o.territory_id = network);

-- What a viewer is to all communities, as community_standing() says it, by a plan that is kept: to plan it takes longer than
-- to answer. Lists join this; who asks about one community asks community_standing().
create function standings(viewer bigint)
    returns table (community_id bigint, belongs boolean, offered boolean, reached boolean, sees boolean, reads boolean)
    language plpgsql stable
    set plan_cache_mode = force_generic_plan
as $$
begin
    return query select * from community_standing(viewer);
end
$$;

create or replace function readable_communities(viewer bigint) returns bigint[]
    language sql stable
    return array(select s.community_id from standings(viewer) s where s.reads);

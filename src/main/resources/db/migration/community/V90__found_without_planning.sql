-- Each of these planned the standing of a viewer in every community anew at each search, which took ten times as long as
-- answering: what they may read is worked out first, by a plan that is kept.

-- What a community is found by; worked out when it is written.
alter table community add column findable text not null generated always as (plain(name || ' ' || purpose)) stored;

create or replace function find_pages(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (page_id bigint, rank real)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    readable constant bigint[] := readable_in(viewer, place);
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select p.id, ts_rank(p.document, asked)
            from shared_page p
            where p.document @@ asked and p.removed_at is null and p.community_id = any (readable)
                and (since is null or p.changed_at >= since)
            order by p.changed_at desc, p.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

create or replace function find_projects(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (project_id bigint, rank real)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    readable constant bigint[] := readable_in(viewer, place);
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select p.id, ts_rank(p.document, asked)
            from project p
            where p.document @@ asked and p.community_id = any (readable) and (since is null or p.at >= since)
            order by p.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

-- The communities a viewer reads, or this one where it is among them.
create function readable_in(viewer bigint, place bigint) returns bigint[]
    language sql stable
    return case when place is null then readable_communities(viewer)
        else array(select s.community_id from community_standing(viewer) s where s.community_id = place and s.reads) end;

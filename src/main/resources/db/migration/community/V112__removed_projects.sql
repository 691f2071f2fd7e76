-- A project taken away, with all that is in it: nothing of it is read, until it comes back.
alter table project
    add column removed_at timestamptz,
    add column removed_by bigint references account on delete set null;
create index project_removed_by on project (removed_by) where removed_by is not null;

-- As before, of what is there.
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
            where p.document @@ asked and p.removed_at is null and p.community_id = any (readable) and (since is null or p.at >= since)
            order by p.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

-- Files that a viewer may read whose names hold the words; where none does, those that nearly do. As find_pages().
create function find_documents(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (attachment_id bigint, rank real)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    readable constant bigint[] := readable_in(viewer, place);
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words_of_name(words)) else asked_of_names(words) end;
        return query
            select t.id, ts_rank(t.document, asked)
            from attachment t
            left join post p on p.id = t.post_id
            left join deposit s on s.id = t.deposit_id
            where t.document @@ asked and t.community_id = any (readable) and p.removed_at is null and stands(t)
                and (since is null or coalesce(p.at, s.shared_at) >= since)
            order by t.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

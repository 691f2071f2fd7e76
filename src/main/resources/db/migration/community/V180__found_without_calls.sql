-- As before; whether a file stands is asked by a join, as stands() says, without a call for each.
create or replace function find_documents(viewer bigint, words text, place bigint, since timestamptz, ranked int)
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
            left join comment w on w.id = t.comment_id
            left join deposit s on s.id = t.deposit_id
            where t.document @@ asked and t.community_id = any (readable)
                and t.removed_at is null and p.removed_at is null and w.removed_at is null
                and (since is null or coalesce(p.at, s.shared_at) >= since)
            order by t.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

-- As before; what was said is read of those alone that are shown.
drop function find_discussions(bigint, text, bigint, timestamptz, int);
create function find_discussions(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (post_id bigint, comment_id bigint, rank real, latest bigint, bounded boolean)
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
            select distinct on (h.post) h.post, h.comment, h.rank, h.latest, count(*) over () >= ranked from (
                (select p.id as post, null::bigint as comment, ts_rank(p.document, asked) + 0.05::real as rank, p.id * 2 as latest
                 from post p
                 where p.document @@ asked and p.removed_at is null and p.community_id = any (readable)
                     and (since is null or p.at >= since)
                 order by p.id desc limit ranked)
                union all
                (select c.post_id, c.id, ts_rank(c.document, asked), c.id * 2 + 1
                 from comment c join post p on p.id = c.post_id
                 where c.document @@ asked and c.removed_at is null and p.removed_at is null
                     and p.community_id = any (readable) and (since is null or c.at >= since)
                 order by c.id desc limit ranked)) h
            order by h.post, h.rank desc, h.latest desc;
        exit when found;
    end loop;
end
$$;

-- It says which comment holds the words, too: that is where it leads.
drop function find_discussions(bigint, text, bigint, timestamptz, int);

-- Posts and comments that a viewer may read and that hold the words; where none does, those that nearly do. Whether that
-- is so depends on nothing but what they may read. Among the latest that hold them, "ranked" at most of each, the best
-- come first: an old network answers as fast as a young one.
-- bounded: there may be more than were looked at. place: a community, or null for all; since: a moment, or null for ever.
create function find_discussions(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (post_id bigint, comment_id bigint, said text, rank real, latest bigint, bounded boolean)
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
            select distinct on (h.post) h.post, h.comment, h.body, h.rank, h.latest, count(*) over () >= ranked from (
                (select p.id as post, null::bigint as comment, p.body, ts_rank(p.document, asked) + 0.05::real as rank, p.id * 2 as latest
                 from post p
                 where p.document @@ asked and p.removed_at is null and p.community_id = any (readable)
                     and (since is null or p.at >= since)
                 order by p.id desc limit ranked)
                union all
                (select c.post_id, c.id, c.body, ts_rank(c.document, asked), c.id * 2 + 1
                 from comment c join post p on p.id = c.post_id
                 where c.document @@ asked and c.removed_at is null and p.removed_at is null
                     and p.community_id = any (readable) and (since is null or c.at >= since)
                 order by c.id desc limit ranked)) h
            order by h.post, h.rank desc, h.latest desc;
        exit when found;
    end loop;
end
$$;

-- What communities write is looked for in one statement, which works out once what the viewer reads and hands it to each of
-- these; before, each worked it out for itself. All answer alike: what was found, the best of the latest that hold the words.
-- To read that a number is among some hundred took the planner longer than the search, for it weighed each of them: it is
-- handed a list to look in instead, for whoever reads much. Who reads little is weighed, so that their few texts are not looked
-- for through all that was ever written.
-- reply: the comment that holds the words, where it is one; bounded: there may be more than were looked at; nearly: nothing
-- holds the words as they were typed. Few rows are read of them, so that the plan of the statement around them is kept.

select similarity('', ''); -- what follows sets a parameter of pg_trgm, which only a session that used it knows

drop function find_discussions(bigint, text, bigint, timestamptz, int);
create function find_discussions(readable bigint[], words text, since timestamptz, ranked int)
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_custom_plan
as $$
declare
    few constant boolean := cardinality(readable) <= 100;
    asked tsquery;
    inexact boolean;
begin
    if readable = '{}' then
        return;
    end if;
    foreach inexact in array array[false, true] loop
        asked := case when inexact then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select distinct on (h.post) h.post, h.comment, h.rank, h.latest, count(*) over () >= ranked, inexact from (
                (select p.id as post, null::bigint as comment, ts_rank(p.document, asked) + 0.05::real as rank, p.id * 2 as latest
                 from post p
                 where p.document @@ asked and p.removed_at is null
                    and case when few then p.community_id = any (readable) else p.community_id in (select unnest(readable)) end
                     and (since is null or p.at >= since)
                 order by p.id desc limit ranked)
                union all
                (select c.post_id, c.id, ts_rank(c.document, asked), c.id * 2 + 1
                 from comment c join post p on p.id = c.post_id
                 where c.document @@ asked and c.removed_at is null and p.removed_at is null
                     and case when few then p.community_id = any (readable) else p.community_id in (select unnest(readable)) end
                     and (since is null or c.at >= since)
                 order by c.id desc limit ranked)) h
            order by h.post, h.rank desc, h.latest desc;
        exit when found;
    end loop;
end
$$;

drop function find_pages(bigint, text, bigint, timestamptz, int);
create function find_pages(readable bigint[], words text, since timestamptz, ranked int)
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_custom_plan
as $$
declare
    few constant boolean := cardinality(readable) <= 100;
    asked tsquery;
    inexact boolean;
begin
    if readable = '{}' then
        return;
    end if;
    foreach inexact in array array[false, true] loop
        asked := case when inexact then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select h.id, null::bigint, ts_rank(h.document, asked), h.id, count(*) over () >= ranked, inexact from (
                select p.id, p.document from shared_page p
                where p.document @@ asked and p.removed_at is null
                    and case when few then p.community_id = any (readable) else p.community_id in (select unnest(readable)) end
                    and (since is null or p.changed_at >= since)
                order by p.changed_at desc, p.id desc limit ranked) h;
        exit when found;
    end loop;
end
$$;

-- The latest first: an index to stop early in, where many hold the words.
create index shared_page_changed on shared_page (changed_at, id);

drop function find_projects(bigint, text, bigint, timestamptz, int);
create function find_projects(readable bigint[], words text, since timestamptz, ranked int)
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_custom_plan
as $$
declare
    few constant boolean := cardinality(readable) <= 100;
    asked tsquery;
    inexact boolean;
begin
    if readable = '{}' then
        return;
    end if;
    foreach inexact in array array[false, true] loop
        asked := case when inexact then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select h.id, null::bigint, ts_rank(h.document, asked), h.id, count(*) over () >= ranked, inexact from (
                select p.id, p.document from project p
                where p.document @@ asked and p.removed_at is null
                    and case when few then p.community_id = any (readable) else p.community_id in (select unnest(readable)) end
                    and (since is null or p.at >= since)
                order by p.id desc limit ranked) h;
        exit when found;
    end loop;
end
$$;

-- What was taken away is little: to ask it is cheaper than to read the post above each file.
create index post_removed on post (id) where removed_at is not null;
create index comment_removed on comment (id) where removed_at is not null;

drop function find_documents(bigint, text, bigint, timestamptz, int);
create function find_documents(readable bigint[], words text, since timestamptz, ranked int)
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_custom_plan
as $$
declare
    few constant boolean := cardinality(readable) <= 100;
    asked tsquery;
    inexact boolean;
begin
    if readable = '{}' then
        return;
    end if;
    foreach inexact in array array[false, true] loop
        asked := case when inexact then asked_nearly(words_of_name(words)) else asked_of_names(words) end;
        return query
            select h.id, null::bigint, ts_rank(h.document, asked), h.id, count(*) over () >= ranked, inexact from (
                select t.id, t.document
                from attachment t
                left join post p on p.id = t.post_id
                left join deposit s on s.id = t.deposit_id
                where t.document @@ asked
                    and t.community_id is not null
                    and case when few then t.community_id = any (readable) else t.community_id in (select unnest(readable)) end
                    and t.removed_at is null
                    and not exists (select from post r where r.id = t.post_id and r.removed_at is not null)
                    and not exists (select from comment r where r.id = t.comment_id and r.removed_at is not null)
                    and (since is null or coalesce(p.at, s.shared_at) >= since)
                order by t.id desc limit ranked) h;
        exit when found;
    end loop;
end
$$;

-- Each word as a part of one that stands there; where none is found so, as a whole word with a typing mistake.
create function find_communities(seen bigint[], words text, parts text[])
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_generic_plan
    set pg_trgm.word_similarity_threshold = 0.5
as $$
declare
    asked constant text[] := array(select plain(w) from unnest(parts) w);
    likes constant text[] := array(select '%' || like_literal(w) || '%' from unnest(asked) w);
    inexact boolean;
begin
    if asked = '{}' then
        return;
    end if;
    foreach inexact in array array[false, true] loop
        return query
            select c.id, null::bigint, word_similarity(plain(words), plain(c.name)),
                -row_number() over (order by plain(c.name), c.id), false, inexact
            from community c
            where (c.id in (select unnest(seen))) is true
                and case when inexact then not exists (
                        select from unnest(asked, likes) a(word, part)
                        where c.findable not like a.part and not a.word <% c.findable)
                    else c.findable like all (likes) end;
        exit when found;
    end loop;
end
$$;

drop function readable_in(bigint, bigint);

alter function find_messages(bigint, text, int) rows 10;

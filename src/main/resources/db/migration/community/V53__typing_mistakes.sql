-- The words that were ever written in communities, to find the one meant where another was typed. Words alone, of letters
-- alone: not who wrote them nor where, and never shown. They grow with the language, not with what is written.
create table written_word (
    word text primary key, -- plain
    stem text not null
);
create index written_word_stem on written_word (stem);
create index written_word_similar on written_word using gin (word gin_trgm_ops);

-- In the order of the alphabet, so that two who write at once wait for each other in one order.
create function know_written(texts text[]) returns void
    language plpgsql
    set plan_cache_mode = force_custom_plan
as $$
begin
    insert into written_word (word, stem)
    select word, stem(word)
    from (select distinct w as word from unnest(texts) t, regexp_split_to_table(plain(t), '[^a-z]+') w
          where length(w) between 3 and 30) words
    where not exists (select from written_word known where known.word = words.word)
    order by word
    on conflict do nothing;
end
$$;

create function words_of_post() returns trigger language plpgsql as
$$ begin perform know_written(array[new.title, new.body]); return null; end $$;
create function words_of_comment() returns trigger language plpgsql as
$$ begin perform know_written(array[new.body]); return null; end $$;
create function words_of_page() returns trigger language plpgsql as
$$ begin perform know_written(array[new.title, new.body]); return null; end $$;
create function words_of_project() returns trigger language plpgsql as
$$ begin perform know_written(array[new.name, new.objective, new.summary]); return null; end $$;
create trigger words_of_post after insert or update of title, body on post
    for each row execute function words_of_post();
create trigger words_of_comment after insert or update of body on comment
    for each row execute function words_of_comment();
create trigger words_of_page after insert or update of title, body on shared_page
    for each row execute function words_of_page();
create trigger words_of_project after insert or update of name, objective, summary on project
    for each row execute function words_of_project();

-- What stands already, some thousand texts at a time, so that a large network does not stand in memory at once.
do $$
declare
    part record;
begin
    for part in
        select array_agg(title || ' ' || body) as texts from post group by id / 5000
        union all select array_agg(body) from comment group by id / 5000
        union all select array_agg(title || ' ' || body) from shared_page group by id / 5000
        union all select array_agg(name || ' ' || objective || ' ' || summary) from project group by id / 5000
    loop
        perform know_written(part.texts);
    end loop;
end
$$;

-- The written words most like one that was typed.
create function words_like(typed text) returns table (stem text)
    language sql stable
    set pg_trgm.similarity_threshold = 0.3
begin atomic
    select w.stem from (
        select word, known.stem from written_word known
        where word % typed and length(word) between length(typed) - 2 and length(typed) + 2
        order by similarity(word, typed) desc, word limit 20) w;
end;

-- What was asked, each word of it also taken for those it is most like.
create function asked_nearly(words text) returns tsquery
    language plpgsql stable as
$$
declare
    asked tsquery := websearch_to_tsquery('french', plain(words));
    typed text;
    meant tsquery;
begin
    for typed in select distinct w from regexp_split_to_table(plain(words), '[^a-z]+') w
                 where length(w) between 4 and 30 limit 10 loop
        select string_agg(quote_literal(l.stem), ' | ')::tsquery into meant from words_like(typed) l;
        if meant is not null and numnode(to_tsquery('french', quote_literal(typed))) > 0 then
            asked := ts_rewrite(asked, to_tsquery('french', quote_literal(typed)),
                to_tsquery('french', quote_literal(typed)) || meant);
        end if;
    end loop;
    return asked;
end
$$;

-- Posts and comments that a viewer may read and that hold the words; where none does, those that nearly do. Whether that
-- is so depends on nothing but what they may read. Among the latest that hold them, "ranked" at most of each, the best
-- come first: an old network answers as fast as a young one.
-- bounded: there may be more than were looked at. place: a community, or null for all; since: a moment, or null for ever.
create function find_discussions(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (post_id bigint, said text, rank real, latest bigint, bounded boolean)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    readable constant bigint[] := case when place is null then readable_communities(viewer)
        else array(select s.community_id from community_standing(viewer) s where s.community_id = place and s.reads) end;
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select distinct on (h.post) h.post, h.body, h.rank, h.latest, count(*) over () >= ranked from (
                (select p.id as post, p.body, ts_rank(p.document, asked) + 0.05::real as rank, p.id * 2 as latest
                 from post p
                 where p.document @@ asked and p.removed_at is null and p.community_id = any (readable)
                     and (since is null or p.at >= since)
                 order by p.id desc limit ranked)
                union all
                (select c.post_id, c.body, ts_rank(c.document, asked), c.id * 2 + 1
                 from comment c join post p on p.id = c.post_id
                 where c.document @@ asked and c.removed_at is null and p.removed_at is null
                     and p.community_id = any (readable) and (since is null or c.at >= since)
                 order by c.id desc limit ranked)) h
            order by h.post, h.rank desc, h.latest desc;
        exit when found;
    end loop;
end
$$;

create function find_pages(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (page_id bigint, rank real)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select p.id, ts_rank(p.document, asked)
            from shared_page p join community_standing(viewer) s on s.community_id = p.community_id and s.reads
            where p.document @@ asked and p.removed_at is null and (place is null or p.community_id = place)
                and (since is null or p.changed_at >= since)
            order by p.changed_at desc, p.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

create function find_projects(viewer bigint, words text, place bigint, since timestamptz, ranked int)
    returns table (project_id bigint, rank real)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
as $$
declare
    asked tsquery;
    nearly boolean;
begin
    foreach nearly in array array[false, true] loop
        asked := case when nearly then asked_nearly(words) else websearch_to_tsquery('french', plain(words)) end;
        return query
            select p.id, ts_rank(p.document, asked)
            from project p join community_standing(viewer) s on s.community_id = p.community_id and s.reads
            where p.document @@ asked and (place is null or p.community_id = place) and (since is null or p.at >= since)
            order by p.id desc limit ranked;
        exit when found;
    end loop;
end
$$;

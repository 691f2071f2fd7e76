select similarity('', ''); -- what follows sets a parameter of pg_trgm, which only a session that used it knows

-- As before; short words have to be more alike.
create or replace function words_like(typed text) returns table (stem text)
    language sql stable
    set pg_trgm.similarity_threshold = 0.3
begin atomic
    select w.stem from (
        select word, known.stem from written_word known
        where word % typed and length(word) between length(typed) - 2 and length(typed) + 2 and like_enough(word, typed)
        order by similarity(word, typed) desc, word limit 20) w;
end;

create or replace function find_messages(viewer bigint, words text, most int) returns table (message_id bigint)
    language plpgsql stable rows 10
    set plan_cache_mode = force_custom_plan
as $$
declare
    asked tsquery := websearch_to_tsquery('french', plain(words));
    known text[];
    typed text;
    meant tsquery;
begin
    return query
        select w.id from participant t
        join message w on w.conversation_id = t.conversation_id and w.position > t.since
        where t.account_id = viewer and t.left_at is null and w.removed_at is null and w.document @@ asked
        order by w.id desc limit most;
    if found then
        return;
    end if;
    select array_agg(word) into known
    from ts_stat(format('
        select w.document from participant t
        join message w on w.conversation_id = t.conversation_id and w.position > t.since
        where t.account_id = %s and t.left_at is null and w.removed_at is null
        order by w.id desc limit 2000', viewer))
    where word ~ '^[a-z]{3,30}$';
    -- A mistake at its end may keep a word from being cut to its stem: it is taken for the stem with which it begins, too.
    for typed in select distinct stem(one) from regexp_split_to_table(plain(words), '[^a-z]+') one
                 where length(one) between 4 and 30 and stem(one) <> '' limit 10 loop
        select string_agg(quote_literal(l.one), ' | ')::tsquery into meant
        from (select one from unnest(known) one
              cross join lateral (select similarity(one, left(typed, length(one))) as beginning) b
              cross join lateral (select greatest(similarity(one, typed), beginning) as likeness) s
              where length(one) between length(typed) - 4 and length(typed) + 2 and likeness >= 0.3
                  and (beginning >= likeness_asked(typed) or like_enough(one, typed))
              order by likeness desc, one limit 20) l;
        if meant is not null then
            asked := ts_rewrite(asked, quote_literal(typed)::tsquery, quote_literal(typed)::tsquery || meant);
        end if;
    end loop;
    return query
        select w.id from participant t
        join message w on w.conversation_id = t.conversation_id and w.position > t.since
        where t.account_id = viewer and t.left_at is null and w.removed_at is null and w.document @@ asked
        order by w.id desc limit most;
end
$$;

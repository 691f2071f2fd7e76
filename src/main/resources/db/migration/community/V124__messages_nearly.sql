select similarity('', ''); -- what follows sets a parameter of pg_trgm, which only a session that used it knows

-- Messages of a viewer's own conversations that hold the words, the latest first; where none does, those that nearly do. Each
-- word is then taken for those it is most like in what they may read there themselves, among the latest two thousand
-- messages: what people write to each other is in no list of words, and changes nothing that others find.
create function find_messages(viewer bigint, words text, most int) returns table (message_id bigint)
    language plpgsql stable
    set plan_cache_mode = force_custom_plan
    set pg_trgm.similarity_threshold = 0.3
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
    select array_agg(distinct one) into known
    from (select w.body from participant t
          join message w on w.conversation_id = t.conversation_id and w.position > t.since
          where t.account_id = viewer and t.left_at is null and w.removed_at is null
          order by w.id desc limit 2000) mine,
        regexp_split_to_table(plain(mine.body), '[^a-z]+') one
    where length(one) between 3 and 30;
    for typed in select distinct one from regexp_split_to_table(plain(words), '[^a-z]+') one
                 where length(one) between 4 and 30 limit 10 loop
        select string_agg(quote_literal(stem(l.one)), ' | ')::tsquery into meant
        from (select one from unnest(known) one
              where one % typed and length(one) between length(typed) - 2 and length(typed) + 2
              order by similarity(one, typed) desc, one limit 20) l
        where stem(l.one) <> '';
        if meant is not null and numnode(to_tsquery('french', quote_literal(typed))) > 0 then
            asked := ts_rewrite(asked, to_tsquery('french', quote_literal(typed)),
                to_tsquery('french', quote_literal(typed)) || meant);
        end if;
    end loop;
    return query
        select w.id from participant t
        join message w on w.conversation_id = t.conversation_id and w.position > t.since
        where t.account_id = viewer and t.left_at is null and w.removed_at is null and w.document @@ asked
        order by w.id desc limit most;
end
$$;

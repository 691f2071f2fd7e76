-- A word that has synonyms of its own is not asked for by those of what is left without its ending: "care" found cars, "car"
-- health, and the market halls of a town ("halles") its town hall.
create or replace function word_query(w text, typing boolean) returns tsquery
    language plpgsql stable as
$$
declare
    asks tsquery;
    other text;
begin
    if typing and not known_word(w) then
        select string_agg(distinct quote_literal(s.stem), ' | ')::tsquery into asks
        from (select stem from search_word where word >= w and word < w || '{' order by word limit 30) s;
        return asks;
    end if;
    asks := to_tsquery('french', quote_literal(w));
    if numnode(asks) = 0 then
        return null;
    end if;
    for other in
        select unnest(s.also) from search_synonym s
        where s.word = w or s.word = regexp_replace(w, '(es|s|x|e)$', '')
            and not exists (select from search_synonym itself where itself.word = w)
    loop
        asks := asks || plainto_tsquery('french', other);
    end loop;
    return asks;
end
$$;

update search_synonym set also = '{voiture,vehicule,mobilite}' where word = 'car';
-- what is left of "refugees" is a French word
update search_synonym set word = 'refugees' where word = 'refuge';
insert into search_synonym (word, also) values
    ('halle', '{}'), ('halles', '{}'), -- themselves only
    ('help', '{aide}') -- asked for alone; with other words it is left out
on conflict (word) do update
    set also = excluded.also;

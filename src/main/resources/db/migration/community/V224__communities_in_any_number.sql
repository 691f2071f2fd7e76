select similarity('', ''); -- what follows sets a parameter of pg_trgm, which only a session that used it knows

-- "Logements" finds a community of "logement", as it finds what is written about it. They are few: no index.
alter table community
    add column document tsvector not null generated always as (to_tsvector('french', public.plain(name || ' ' || purpose))) stored;

-- As before; each word is a part of one that stands there, or has the stem of one. One with a typing mistake has to be like one
-- of theirs, word for word.
create or replace function find_communities(seen bigint[], words text, parts text[])
    returns table (id bigint, reply bigint, rank real, latest bigint, bounded boolean, nearly boolean)
    language plpgsql stable rows 10
    set plan_cache_mode = force_generic_plan
    set pg_trgm.word_similarity_threshold = 0.5
as $$
declare
    asked constant text[] := array(select plain(w) from unnest(parts) w);
    likes constant text[] := array(select '%' || like_literal(w) || '%' from unnest(asked) w);
    stems constant tsquery[] := array(select plainto_tsquery('french', w) from unnest(asked) w);
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
                and not exists (
                    select from unnest(asked, likes, stems) a(word, part, stem)
                    where c.findable not like a.part and not c.document @@ a.stem
                        and not (inexact and a.word <% c.findable and exists (
                            select from regexp_split_to_table(c.findable, '[^[:alnum:]]+') w where like_enough(w, a.word))));
        exit when found;
    end loop;
end
$$;

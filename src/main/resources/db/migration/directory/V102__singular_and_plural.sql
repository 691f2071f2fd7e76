-- Singular and plural ask for the same. The French stemmer takes no -s from -as, -is, -os and -us, and no -x from -eux, -oux
-- and -aux: emplois, vélos, jeux, neveux stood beside emploi, vélo, jeu, neveu.

-- A word and what it may be in the other number. Of three letters at least, so that little words stay what they are.
create function forms(w text) returns text[]
    language plpgsql immutable strict parallel safe as
$$
begin
    return array_remove(array[w,
        case when length(w) > 3 and right(w, 2) in ('as', 'is', 'os', 'us') or right(w, 3) in ('aux', 'eux', 'oux')
            then left(w, -1) end,
        case when length(w) > 2 and right(w, 1) in ('a', 'i', 'o', 'u') then w || 's' end,
        case when length(w) > 2 and right(w, 2) in ('au', 'eu', 'ou') then w || 'x' end], null);
end
$$;

-- Words that one stem confuses are kept apart, in what is listed and in what is asked: français is not France, nor an aidant
-- the aide that is given.
create function told_apart(plain text) returns text
    language plpgsql immutable strict parallel safe as
$$
begin
    return case when plain like '%francais%' or plain like '%aidant%'
        then regexp_replace(plain, '\m(francais|aidant)e?s?\M', '\1x', 'g') else plain end;
end
$$;

-- What these plain words ask for by themselves, all of them, in either number; null where they say nothing ("de la"), or where
-- only one of several does: of "à la rue", every address would be found.
create function own_query(words text) returns tsquery
    language plpgsql immutable strict parallel safe as
$$
declare
    one text;
    part tsquery;
    asks tsquery;
    told int := 0;
begin
    foreach one in array string_to_array(words, ' ') loop
        continue when to_tsvector('french', one) = '';
        select string_agg(quote_literal(l), ' | ')::tsquery into part
        from unnest(tsvector_to_array(to_tsvector('french', array_to_string(forms(told_apart(one)), ' ')))) l;
        asks := case when asks is null then part else asks && part end;
        told := told + 1;
    end loop;
    return case when told > 1 or words not like '% %' then asks end;
end
$$;

create or replace function known_word(w text) returns boolean
    language sql stable
begin atomic
    select w ~ '[0-9]' or length(w) < 3 or exists (select from search_word where word = w)
        or exists (select from search_word where word = any (forms(w)))
        or exists (select from search_word s where s.stem = any (array(select stem(f) from unnest(forms(w)) f)));
end;

-- What a word asks for that is still being typed: whatever begins so; null where nothing does.
create function begun_query(w text) returns tsquery
    language sql stable
begin atomic
    select string_agg(quote_literal(l), ' | ')::tsquery
    from (select string_agg(word, ' ') as words
          from (select word from search_word where word >= w and word < w || '{' order by word limit 30) begun) b,
         unnest(tsvector_to_array(to_tsvector('french', told_apart(words)))) l;
end;

-- What a word asks for, or several that mean one thing together ("sans abri"): themselves and their synonyms. Of a synonym, all
-- words have to be there; those in quotation marks, one after the other.
-- own: what they ask for by themselves.
create function word_query(w text, own tsquery) returns tsquery
    language plpgsql stable as
$$
declare
    asks tsquery := own;
    other text;
    synonym tsquery;
begin
    for other in
        select unnest(s.also) from search_synonym s
        where s.word = w or s.word = any (forms(w) || regexp_replace(w, '(es|s|x|e)$', ''))
            and not exists (select from search_synonym itself where itself.word = w)
    loop
        synonym := websearch_to_tsquery('french', told_apart(other));
        asks := coalesce(asks || synonym, synonym);
    end loop;
    return asks;
end
$$;

-- Said in a question, not in an answer.
create function fillers() returns text[]
    language sql immutable parallel safe
    return string_to_array(
        'aide aider aides aidez besoin besoins cherche chercher cherches cherchez cherchons recherche rechercher '
        || 'trouver trouve faire comment pres proche proches autour vers cote lieu lieux endroit endroits '
        || 'qui peut peux veux voudrais svp bonjour merci quel quelle quels quelles '
        || 'help helping need needs want find finding looking look for the and with without in at to of an '
        || 'on by my me our your who what where how can get getting near nearby around from please one into '
        || 'up or about is are do does some any which', ' ');
select know_words(array[array_to_string(fillers(), ' ')]);

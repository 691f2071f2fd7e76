select similarity('', ''); -- what follows sets a parameter of pg_trgm, which only a session that used it knows

-- As before; short words have to be more alike, and no word is taken for one that says nothing: "Maëlle" is not "elle".
create or replace function nearest_word(w text) returns text
    language sql stable
    set pg_trgm.similarity_threshold = 0.3
begin atomic
    select word from search_word
    where word % w and length(word) between length(w) - 2 and length(w) + 2
        and like_enough(word, w) and ts_lexize('french_stem', word) <> '{}'
    order by similarity(word, w) + case when left(word, 2) = left(w, 2) then 0.15 else 0 end
             - abs(length(word) - length(w)) * 0.02 desc, word
    limit 1;
end;

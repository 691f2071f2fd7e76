-- What was typed is taken for a word that is like it: for all that is searched, here. Short words share many trigrams by
-- chance (accès and accord, souris and Sourn), so the shorter the word, the more of them it has to share; but one letter
-- another one, one more, one less or two exchanged is forgiven from five letters on, for it takes most of the trigrams with it.
create function likeness_asked(typed text) returns double precision
    language sql immutable strict parallel safe
    return greatest(0.3, 0.75 - 0.05 * length(typed));

-- Both are plain. An index has chosen the word before: what this costs is paid for some tens of words.
create function like_enough(word text, typed text) returns boolean
    language plpgsql immutable strict parallel safe as
$$
begin
    return similarity(word, typed) >= likeness_asked(typed)
        or length(typed) between 5 and 40 and with_one_letter_less(word) && with_one_letter_less(typed);
end
$$;

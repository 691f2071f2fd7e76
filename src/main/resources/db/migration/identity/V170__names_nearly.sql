-- A name is typed as it was heard: one letter of it another one, one more, one less, or two exchanged. Words so near to each
-- other become the same once a letter is left out of one of them, or of both: what the words of a name become is kept beside
-- it, so that an index finds them, however many people there are.
create function with_one_letter_less(word text) returns text[]
    language sql immutable strict parallel safe
    return array(
        select left(word, i) || substr(word, i + 2) as less from generate_series(0, length(word) - 1) i
        union
        select word order by less);

-- What a word that was typed becomes. One letter of a short one is too much of it.
create function nearly_typed(word text) returns text[]
    language sql immutable strict parallel safe
    return case when length(plain(word)) between 6 and 40 then with_one_letter_less(plain(word)) else '{}' end;

-- What the words of a name become, but for those too short to be near one of six letters.
create function nearly_named(name text) returns text[]
    language sql immutable strict parallel safe
    return array(
        select distinct n.less
        from regexp_split_to_table(plain(name), '[[:punct:][:space:]’]+') w, unnest(with_one_letter_less(w)) n(less)
        where length(w) between 5 and 41 order by n.less);

alter table account add column nearly text[] not null generated always as (nearly_named(name)) stored;
create index account_nearly on account using gin (nearly);

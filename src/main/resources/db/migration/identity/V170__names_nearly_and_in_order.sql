-- A name is typed as it was heard: one letter of it another one, one more, one less, or two exchanged. Words so near to each
-- other become the same once a letter is left out of one of them, or of both: what the words of a name become is kept beside
-- it, so that an index finds them, however many people there are.
-- In loops, since a statement would have to be begun for each word: a third of what writing down an account costs.
create function with_one_letter_less(word text) returns text[]
    language plpgsql immutable strict parallel safe as
$$
declare
    words text[] := array[word];
begin
    for i in 1 .. length(word) loop
        words := words || (left(word, i - 1) || substr(word, i + 1));
    end loop;
    return words;
end
$$;

-- What a word that was typed becomes. One letter of a short one is too much of it.
create function nearly_typed(word text) returns text[]
    language sql immutable strict parallel safe
    return case when length(plain(word)) between 6 and 40 then with_one_letter_less(plain(word)) else '{}' end;

-- What the words of a name become, but for those too short to be near one of six letters. It names the schema of what it
-- uses: a backup is restored where no schema is looked in.
create function nearly_named(name text) returns text[]
    language plpgsql immutable strict parallel safe as
$$
declare
    words text[] := '{}';
    word text;
begin
    foreach word in array regexp_split_to_array(public.plain(name), '[[:punct:][:space:]’]+') loop
        if length(word) between 5 and 41 then
            words := words || public.with_one_letter_less(word);
        end if;
    end loop;
    return words;
end
$$;

-- Names are put in order, and compared, for many people at a time; each had to be made plain anew for that.
alter table account
    add column nearly   text[] not null generated always as (nearly_named(name)) stored,
    add column name_key text   not null generated always as (plain(name)) stored;
create index account_nearly on account using gin (nearly);
drop index account_by_name;
create index account_by_name on account (name_key, id);

-- Names of files were looked for without an index: every file of every community that the viewer reads, at each search. They
-- are found now as pages are.

-- The words of a name: of "Compte-rendu_2026.pdf", compte, rendu, 2026 and pdf.
create function words_of_name(name text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(plain(name), '[[:punct:][:space:]’]+', ' ', 'g');

-- As stems, and as they are for whoever types only how a word begins.
create function document_of_name(name text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('french', words_of_name(name)) || to_tsvector('simple', words_of_name(name));

-- The name of a file never changes.
alter table attachment add column document tsvector;
update attachment t set document = document_of_name(d.name) from file d where d.id = t.file_id;
create index attachment_document on attachment using gin (document) where community_id is not null;

-- As before; what it is found by is worked out too.
create or replace function file_attachment() returns trigger language plpgsql as
$$
begin
    if new.deposit_id is null then
        new.community_id := (select p.community_id from post p where p.id = new.post_id);
    end if;
    new.document := (select document_of_name(d.name) from file d where d.id = new.file_id);
    return new;
end
$$;

-- Of what still waits with whoever writes, no word is known.
create function words_of_attachment() returns trigger language plpgsql as
$$
begin
    perform know_written(array(select words_of_name(d.name) from file d where d.id = new.file_id));
    return null;
end
$$;
create trigger words_of_attachment after insert or update of post_id, community_id on attachment
    for each row when (new.community_id is not null) execute function words_of_attachment();
do $$
declare
    part record;
begin
    for part in
        select array_agg(words_of_name(d.name)) as texts from attachment t join file d on d.id = t.file_id
        where t.community_id is not null group by t.id / 5000
    loop
        perform know_written(part.texts);
    end loop;
end
$$;

-- What names have to hold: each word, or one that begins with it. Words that French has everywhere are not asked for.
create function asked_of_names(words text) returns tsquery
    language plpgsql stable as
$$
declare
    asked tsquery;
    typed text;
    stems text[];
begin
    for typed in select w from regexp_split_to_table(words_of_name(words), ' ') w where length(w) > 1 limit 10 loop
        stems := ts_lexize('french_stem', typed);
        continue when stems = '{}';
        asked := coalesce(asked && o.one, o.one)
            from (select (quote_literal(stems[1]) || ' | ' || quote_literal(typed) || ':*')::tsquery as one) o;
    end loop;
    return asked;
end
$$;

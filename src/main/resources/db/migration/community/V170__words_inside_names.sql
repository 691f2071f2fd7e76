-- Names of files that run words together were found by the first of them alone: of "ModeleBail2026.pdf" they are modele, bail
-- and 2026, too. A word begins with a capital after a small letter or a digit, and where letters and digits meet.
create function parts_of_name(name text) returns text
    language sql immutable strict parallel safe
    return words_of_name(regexp_replace(
        public.unaccent('public.unaccent'::regdictionary, name), -- keeps capitals
        '(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])', ' ', 'g'));

-- Run together as they stand, for who copies the name, and apart.
create function all_words_of_name(name text) returns text
    language sql immutable strict parallel safe
    return case when parts_of_name(name) = words_of_name(name) then words_of_name(name)
        else words_of_name(name) || ' ' || parts_of_name(name) end;

create or replace function document_of_name(name text) returns tsvector
    language sql immutable strict parallel safe
    return to_tsvector('french', all_words_of_name(name)) || to_tsvector('simple', all_words_of_name(name));

create or replace function words_of_attachment() returns trigger language plpgsql as
$$
begin
    perform know_written(array(select all_words_of_name(d.name) from file d where d.id = new.file_id));
    return null;
end
$$;

update attachment t set document = document_of_name(d.name)
from file d where d.id = t.file_id and parts_of_name(d.name) <> words_of_name(d.name);
do $$
declare
    part record;
begin
    for part in
        select array_agg(parts_of_name(d.name)) as texts from attachment t join file d on d.id = t.file_id
        where t.community_id is not null and parts_of_name(d.name) <> words_of_name(d.name) group by t.id / 5000
    loop
        perform know_written(part.texts);
    end loop;
end
$$;

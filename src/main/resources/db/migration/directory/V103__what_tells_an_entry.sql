-- The listing of an entry tells apart what one stem confuses, and holds its telephone number in the one spelling of
-- phone_key(): whoever types a number in another finds who answers there.
do $$
declare
    known text := pg_get_functiondef('list_slice'::regproc);
    change text[];
    changes constant text[] := array[
        ['to_tsvector(''french'', s.named)', 'to_tsvector(''french'', told_apart(s.named))'],
        ['to_tsvector(''french'', s.told)', 'to_tsvector(''french'', told_apart(s.told))'],
        ['to_tsvector(''french'', plain(concat_ws('' '', t.labels, c.words)))',
         'to_tsvector(''french'', told_apart(plain(concat_ws('' '', t.labels, c.words))))'],
        ['e.longitude, e.opening_hours,', 'e.longitude, e.opening_hours, e.phone,'],
        ['array[''k:'' || s.kind, ', 'array[''k:'' || s.kind, ''n:'' || phone_key(s.phone), ']];
begin
    foreach change slice 1 in array changes loop
        if position(change[1] in known) = 0 then
            raise exception 'list_slice() no longer holds %', change[1];
        end if;
        known := replace(known, change[1], change[2]);
    end loop;
    execute known;
end
$$;

create or replace function entry_listed_again() returns trigger
    language plpgsql as
$$
begin
    perform list_or_wait(array(
        select w.id from written w join before b using (id)
        where (w.kind, w.name, w.summary, w.description, w.postcode, w.city, w.commune, w.latitude, w.longitude, w.phone,
               w.opening_hours, w.themes, w.publics, w.fees, w.access, w.merged_into, w.disappeared_at is null)
            is distinct from
              (b.kind, b.name, b.summary, b.description, b.postcode, b.city, b.commune, b.latitude, b.longitude, b.phone,
               b.opening_hours, b.themes, b.publics, b.fees, b.access, b.merged_into, b.disappeared_at is null)
        order by id));
    return null;
end
$$;

-- The numbers are added in one rewriting of the table: an update would leave it twice as long, and read from its empty half.
create function number_listed(entry_id bigint) returns tsvector
    language plpgsql stable as
$$
begin
    return array_to_tsvector(array_remove(array['n:' || phone_key((select phone from entry where id = entry_id))], null));
end
$$;
alter table listing alter column document type tsvector using document || coalesce(number_listed(entry_id), '');
drop function number_listed(bigint);
select know_directory(); -- the rewriting forgot the statistics

-- Only what the words change is listed anew.
select list_entries(array(
    select e.id from listing l join entry e on e.id = l.entry_id
    where l.document @@ 'franc:C | aid:C'::tsquery
        or l.document @@ 'franc | aid'::tsquery and plain(concat_ws(' ', e.name, e.summary, e.description)) ~ 'francais|aidant'));

-- An import of many entries writes them first, whole or not at all; what searches read of them is written next, by several
-- connections side by side. Whatever stops meanwhile, what still has to be listed stands here and is taken up again.
create table unlisted (
    entry_id bigint primary key -- removed with its listing; an entry that was deleted meanwhile has nothing to list
);

-- Up to this many are listed in the transaction that writes them.
create function listed_at_once() returns int
    language sql immutable parallel safe
    return 5000;

create function list_or_wait(ids bigint[]) returns void
    language plpgsql
as
$$
begin
    if cardinality(ids) > listed_at_once() then
        insert into unlisted select unnest(ids) on conflict do nothing;
    else
        perform list_entries(ids);
    end if;
end
$$;

-- Lists some of those that wait and says how many: 0 when none is left, but for those that others have in hand. Whoever
-- corrects one of these entries meanwhile waits, so that an older listing never replaces a newer one.
create function list_waiting() returns int
    language plpgsql
    set gin_pending_list_limit = '64MB'
as
$$
declare
    ids bigint[];
begin
    with taken as (
        delete from unlisted
        where entry_id = any (array(
            select entry_id from unlisted order by entry_id limit listed_at_once() for update skip locked))
        returning entry_id)
    select array_agg(entry_id order by entry_id) into ids from taken;
    if ids is null then
        return 0;
    end if;
    perform from entry where id = any (ids) order by id for share;
    perform list_slice(ids);
    return cardinality(ids);
end
$$;

alter function list_slice(bigint[]) set work_mem = '64MB';

create or replace function entry_listed() returns trigger
    language plpgsql as
$$
begin
    perform list_or_wait(array(select id from written order by id));
    return null;
end
$$;

create or replace function entry_listed_again() returns trigger
    language plpgsql as
$$
begin
    perform list_or_wait(array(
        select w.id from written w join before b using (id)
        where (w.kind, w.name, w.summary, w.description, w.postcode, w.city, w.commune, w.latitude, w.longitude,
               w.opening_hours, w.themes, w.publics, w.fees, w.access, w.merged_into, w.disappeared_at is null)
            is distinct from
              (b.kind, b.name, b.summary, b.description, b.postcode, b.city, b.commune, b.latitude, b.longitude,
               b.opening_hours, b.themes, b.publics, b.fees, b.access, b.merged_into, b.disappeared_at is null)
        order by id));
    return null;
end
$$;

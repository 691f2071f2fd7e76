-- Which transactions changed what searches find. What a question found in a snapshot still holds in a later one where none of
-- these became visible in between: exact on every node, and without a lock, whoever commits in whatever order.
create table search_change (
    xid xid8        primary key,
    at  timestamptz not null default clock_timestamp()
);
create index search_change_at on search_change (at); -- to forget the old

create function search_changed() returns trigger
    language plpgsql as
$$
begin
    insert into search_change (xid) values (pg_current_xact_id()) on conflict do nothing;
    return null;
end
$$;

-- An entry is listed anew whenever something of it changes that a search shows or asks for.
create trigger listing_changed after insert or update or delete or truncate on listing
    for each statement execute function search_changed();
create trigger search_word_changed after insert or update or delete or truncate on search_word
    for each statement execute function search_changed();
create trigger search_place_changed after insert or update or delete or truncate on search_place
    for each statement execute function search_changed();
create trigger search_synonym_changed after insert or update or delete or truncate on search_synonym
    for each statement execute function search_changed();

-- Whether this snapshot finds what an earlier one found.
create function search_unchanged_since(earlier pg_snapshot) returns boolean
    language sql stable
begin atomic
    select not exists (
        select from search_change
        where xid >= pg_snapshot_xmin(earlier) and not pg_visible_in_snapshot(xid, earlier));
end;

-- The snapshot to come back with, or null where this transaction wrote something: what only itself sees is nobody's else.
create function search_snapshot() returns pg_snapshot
    language sql stable
    return case when pg_current_xact_id_if_assigned() is null then pg_current_snapshot() end;

alter table awaiting add column stopped_at timestamptz; -- let appear, it could not at its moment, and waits to be read again

-- Among those that wait for the first time, or those that do so again: the greater, the later.
create function came_to_wait(w awaiting) returns bigint
    language sql stable
    return case when w.stopped_at is null then w.id else floor(extract(epoch from w.stopped_at) * 1000000)::bigint end;

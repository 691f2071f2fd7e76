alter table awaiting add column stopped_at timestamptz; -- let appear, it could not at its moment, and waits to be read again

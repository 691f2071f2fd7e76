-- The list of territories is read on from a name, not counted from its beginning.
create index territory_by_name on territory (kind, name, code);

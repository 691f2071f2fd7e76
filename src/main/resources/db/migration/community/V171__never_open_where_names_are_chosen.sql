-- The form refuses it, and nothing else may bring it about: as V155 did, whatever was made since is asked for.
alter table community add constraint chosen_names_are_not_open check (not (pseudonymous and kind = 'OPEN')) not valid;
update community set kind = 'REQUEST' where pseudonymous and kind = 'OPEN';
alter table community validate constraint chosen_names_are_not_open;

-- A field whose value cannot be taken keeps the one that its source gave before.
alter table import_row
    add column spoilt text[] not null default '{}', -- fields of the record that the file has and nobody can take
    add column kept   text[] not null default '{}'; -- those that hold what the source said before
alter table import_remark add column kept boolean not null default false; -- the value of before stays

-- Names are put in order for many people at a time; each had to be made plain anew for that.
alter table account add column name_key text not null generated always as (plain(name)) stored;
drop index account_by_name;
create index account_by_name on account (name_key, id);

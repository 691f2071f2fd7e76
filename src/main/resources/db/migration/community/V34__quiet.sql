-- Its author wants to disturb nobody: whom their level would tell at once gets it with their digest. Who is named, or follows
-- the discussion, chose that themselves.
alter table post add column quiet boolean not null default false;

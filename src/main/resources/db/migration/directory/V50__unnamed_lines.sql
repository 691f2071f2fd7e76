-- Lines of a file that could not be read far enough to tell which record they are.
alter table import_run add column unnamed int not null default 0;

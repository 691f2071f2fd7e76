-- Between which changes of pages, files and projects the last digest told those of a community.
alter table digest_place
    add column changes_after bigint not null default 0,
    add column changes_to    bigint not null default 0;

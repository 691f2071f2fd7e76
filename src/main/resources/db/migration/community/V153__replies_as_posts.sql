-- Who answers may want to disturb nobody, too, and may answer later: then the words wait apart from what is begun there.
alter table comment add column quiet boolean not null default false;
alter table draft drop constraint draft_check;
alter table draft
    drop constraint draft_refused_check,
    add constraint draft_refused_check check (refused in ('RIGHTS', 'CLOSED', 'DESCRIPTION', 'APPROVAL', 'FAILURE'));
drop index draft_reply;
create unique index draft_reply on draft (author_id, post_id)
    where post_id is not null and deleted_at is null and publish_at is null;

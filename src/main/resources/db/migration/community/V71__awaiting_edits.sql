-- Their author wanted to disturb nobody; and what waits may be another text for a post that is there.
alter table awaiting
    add column quiet   boolean not null default false,
    add column post_id bigint references post on delete cascade;
alter table awaiting drop constraint awaiting_body_check;
alter table awaiting add constraint awaiting_body_check
    check (body <> '' or kind in ('POLL', 'DATE_POLL') and title <> '');
create unique index awaiting_edit on awaiting (post_id) where post_id is not null and declined_at is null;
create index awaiting_post on awaiting (post_id) where post_id is not null;

-- How much of one person waits in a community at once: nobody fills the page of those who read it.
create function may_ask(writer bigint, place bigint) returns boolean
    language sql stable
    return (select count(*) from awaiting w
        where w.author_id = writer and w.community_id = place and w.declined_at is null) < 10;

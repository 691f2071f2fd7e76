-- What waits to be read is all that a post can be: a poll, files, a moment of its own. Let appear before its moment, it waits
-- for that; a text of its author's stays what it is, wherever they put it: one table, one row.
alter table awaiting
    add column poll_options text        not null default '', -- as they are typed, as in a draft
    add column poll_dates   text        not null default '',
    add column poll_several boolean     not null default false,
    add column poll_end     text        not null default '',
    add column poll_at_end  boolean     not null default false,
    add column publish_at   timestamptz,                     -- not before
    add column approved_at  timestamptz,                     -- it appears at that moment
    add column approved_by  bigint references account on delete set null,
    add column put_away_at  timestamptz,                     -- by its author: an edit, which comes back on demand
    add column files        jsonb,                           -- of an edit: those that stay, with their descriptions
    add constraint awaiting_approved_check
        check (approved_at is null or post_id is null and publish_at is not null and declined_at is null),
    add constraint awaiting_put_away_check check (put_away_at is null or post_id is not null);
create index awaiting_approved_by on awaiting (approved_by) where approved_by is not null;
create index awaiting_due on awaiting (publish_at) where approved_at is not null;
create index awaiting_put_away on awaiting (put_away_at) where put_away_at is not null;

drop index awaiting_community;
drop index awaiting_edit; -- one that waits may stand beside one that was put away

insert into awaiting (id, post_id, community_id, author_id, kind, title, body, at, version, since, declined_at, reason, seen,
    put_away_at)
    overriding system value
select id, post_id, community_id, author_id, kind, title, body, at, version, since, declined_at, reason, seen, now()
from edit_put_away;
drop table edit_put_away;

-- Somebody who keeps the community is to read it.
create function to_read(w awaiting) returns boolean
    language sql immutable
    return w.declined_at is null and w.approved_at is null and w.put_away_at is null;

create index awaiting_community on awaiting (community_id, id)
    where declined_at is null and approved_at is null and put_away_at is null;
create unique index awaiting_edit on awaiting (post_id)
    where post_id is not null and declined_at is null and put_away_at is null;

create or replace function may_ask(writer bigint, place bigint) returns boolean
    language sql stable
    return (select count(*) from awaiting w
        where w.author_id = writer and w.community_id = place and w.declined_at is null and w.put_away_at is null) < 10;

alter table attachment
    add column awaiting_id bigint references awaiting on delete cascade,
    drop constraint attachment_check,
    add constraint attachment_check check (num_nonnulls(post_id, draft_id, deposit_id, awaiting_id) = 1);
create index attachment_awaiting on attachment (awaiting_id) where awaiting_id is not null;

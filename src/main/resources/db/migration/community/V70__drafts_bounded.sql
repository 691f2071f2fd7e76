-- When it is to be published, as it was chosen: kept with the words while they are written, planned or not.
alter table draft
    add column quiet boolean not null default false, -- its author wants to disturb nobody, whenever it is published
    add column later boolean not null default false, -- at a moment of their own, even if they have not said which
    add column day   text    not null default '',    -- as it was typed
    add column hour  text    not null default '';

-- A draft may be longer than what is published, for it is cut before it is; it is no store of texts.
update draft
set title = left(title, 500), body = left(body, 40000), poll_options = left(poll_options, 4000),
    poll_dates = left(poll_dates, 4000), poll_end = left(poll_end, 40)
where length(title) > 500 or length(body) > 40000 or length(poll_options) > 4000 or length(poll_dates) > 4000
    or length(poll_end) > 40;
alter table draft add constraint draft_size check (
    length(title) <= 500 and length(body) <= 40000 and length(poll_options) <= 4000 and length(poll_dates) <= 4000
    and length(poll_end) <= 40 and length(day) <= 40 and length(hour) <= 40);

-- How many things one person has begun at once.
create function may_begin(writer bigint) returns boolean
    language sql stable
    return (select count(*) from draft d where d.author_id = writer and d.deleted_at is null) < 200;

-- Why a planned post was not published: its author did not write there any more; a picture was not described; the community
-- had come to read messages first, and this one was more than words; or a failure of ours.
alter table draft drop constraint draft_refused_check;
alter table draft add constraint draft_refused_check check (refused in ('RIGHTS', 'DESCRIPTION', 'APPROVAL', 'FAILURE'));

-- The last deleted ones come back on demand; before one more is deleted, the oldest of too many go for good.
create function forget_deleted_drafts(writer bigint) returns void
    language sql volatile
as $$
    delete from draft where id in (
        select d.id from draft d where d.author_id = writer and d.deleted_at is not null
        order by d.deleted_at desc offset 49)
$$;

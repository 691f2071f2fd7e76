-- A file stands under a comment, too: under its post, with the comment's number. What its author takes away from what they
-- published is kept for some days, for them to think again.
alter table attachment
    add column comment_id bigint references comment on delete cascade,
    add constraint attachment_comment_check check (comment_id is null or post_id is not null);
create index attachment_comment on attachment (comment_id) where comment_id is not null;
create index attachment_removed on attachment (removed_at) where removed_at is not null and post_id is not null;

-- Files that someone is about to add to what they published wait with a draft of their own, which is of nothing else.
alter table draft
    add column edit_post_id    bigint references post on delete cascade,
    add column edit_comment_id bigint references comment on delete cascade,
    add constraint draft_edit_check check (edit_post_id is null or post_id is null and publish_at is null),
    add constraint draft_edit_comment_check check (edit_comment_id is null or edit_post_id is not null);
create unique index draft_edit on draft (edit_post_id, coalesce(edit_comment_id, 0)) where edit_post_id is not null;
create index draft_edit_comment on draft (edit_comment_id) where edit_comment_id is not null;

-- Where it is attached, it is there to be had.
create function stands(t attachment) returns boolean
    language sql stable
    return t.removed_at is null and not exists (
        select from comment w where w.id = t.comment_id and w.removed_at is not null);

-- Which files stood there before an edit, with their descriptions; null: as after it.
alter table post_version add column files jsonb;
alter table comment_version add column files jsonb;

create function files_under(discussion bigint, said bigint) returns jsonb
    language sql stable
    return (
        select coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', f.name, 'said', t.description) order by t.id), '[]')
        from attachment t join file f on f.id = t.file_id
        where t.post_id = discussion and t.comment_id is not distinct from said and t.removed_at is null);

-- From now on these stand there, described like that; the others are kept for a while.
create function set_files(discussion bigint, said bigint, wanted jsonb, who bigint) returns void
    language sql volatile
begin atomic
    update attachment t set removed_at = now(), removed_by = who
    where t.post_id = discussion and t.comment_id is not distinct from said and t.removed_at is null
        and not exists (select from jsonb_array_elements(wanted) x where (x ->> 'id')::bigint = t.id);
    update attachment t set removed_at = null, removed_by = null, description = x ->> 'said'
    from jsonb_array_elements(wanted) x
    where t.post_id = discussion and t.comment_id is not distinct from said and (x ->> 'id')::bigint = t.id;
end;

-- One on a line, as it is read.
create function told_files(files jsonb) returns text
    language sql immutable
    return (select string_agg(concat_ws(' – ', x ->> 'name', nullif(x ->> 'said', '')), E'\n' order by n)
        from jsonb_array_elements(files) with ordinality e(x, n));

-- A project uses pages, files of the folder, and discussions: all of its community, so that who reads one reads the other.
alter table project_page drop constraint project_page_pkey;
alter table project_page
    alter column page_id drop not null,
    add column file_id bigint references attachment on delete cascade,
    add column post_id bigint references post on delete cascade,
    add column kind    text generated always as (
        case when page_id is not null then 'PAGE' when file_id is not null then 'FILE' else 'DISCUSSION' end) stored,
    add column thing   bigint generated always as (coalesce(page_id, file_id, post_id)) stored,
    add constraint project_page_thing_check check (num_nonnulls(page_id, file_id, post_id) = 1);
create unique index project_page_thing on project_page (project_id, kind, thing);
create index project_page_file on project_page (file_id) where file_id is not null;
create index project_page_post on project_page (post_id) where post_id is not null;

-- What there is to be used in a community: of each kind the latest, so many.
create function documents_of(place bigint, most bigint) returns table (kind text, thing bigint, title text, address text)
    language sql stable
begin atomic
    (select 'PAGE', g.id, g.title, '/pages/' || g.id
     from shared_page g where g.community_id = place and g.removed_at is null
     order by g.id desc limit most)
    union all
    (select 'FILE', t.id, f.name,
            coalesce('/posts/' || t.post_id || '/attachments/', '/communities/' || place || '/documents/') || t.id
     from attachment t join file f on f.id = t.file_id left join post p on p.id = t.post_id
     where t.community_id = place and stands(t) and p.removed_at is null
     order by t.id desc limit most)
    union all
    (select 'DISCUSSION', p.id, coalesce(nullif(p.title, ''), left(p.body, 90)), '/posts/' || p.id
     from post p where p.community_id = place and waits(p)
     order by p.last_position desc limit most);
end;

-- One of them, whatever its age.
create function document_of(what text, which bigint) returns table (community_id bigint, title text, address text)
    language sql stable
begin atomic
    select g.community_id, g.title, '/pages/' || g.id
    from shared_page g where what = 'PAGE' and g.id = which and g.removed_at is null
    union all
    select t.community_id, f.name,
           coalesce('/posts/' || t.post_id || '/attachments/', '/communities/' || t.community_id || '/documents/') || t.id
    from attachment t join file f on f.id = t.file_id left join post p on p.id = t.post_id
    where what = 'FILE' and t.id = which and stands(t) and p.removed_at is null
    union all
    select p.community_id, coalesce(nullif(p.title, ''), left(p.body, 90)), '/posts/' || p.id
    from post p where what = 'DISCUSSION' and p.id = which and p.removed_at is null;
end;

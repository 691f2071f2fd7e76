-- A discussion without a title is told by its first words, as everywhere: what is made of them is made in one place.
drop function documents_of(bigint, bigint);
drop function document_of(text, bigint);

create function documents_of(place bigint, most bigint)
    returns table (kind text, thing bigint, title text, opening text, address text)
    language sql stable
begin atomic
    (select 'PAGE', g.id, g.title, '', '/pages/' || g.id
     from shared_page g where g.community_id = place and g.removed_at is null
     order by g.id desc limit most)
    union all
    (select 'FILE', t.id, f.name, '',
            coalesce('/posts/' || t.post_id || '/attachments/', '/communities/' || place || '/documents/') || t.id
     from attachment t join file f on f.id = t.file_id left join post p on p.id = t.post_id
     where t.community_id = place and stands(t) and p.removed_at is null
     order by t.id desc limit most)
    union all
    (select 'DISCUSSION', p.id, p.title, case when p.title = '' then left(p.body, 200) else '' end, '/posts/' || p.id
     from post p where p.community_id = place and waits(p)
     order by p.last_position desc limit most);
end;

create function document_of(what text, which bigint)
    returns table (community_id bigint, title text, opening text, address text)
    language sql stable
begin atomic
    select g.community_id, g.title, '', '/pages/' || g.id
    from shared_page g where what = 'PAGE' and g.id = which and g.removed_at is null
    union all
    select t.community_id, f.name, '',
           coalesce('/posts/' || t.post_id || '/attachments/', '/communities/' || t.community_id || '/documents/') || t.id
    from attachment t join file f on f.id = t.file_id left join post p on p.id = t.post_id
    where what = 'FILE' and t.id = which and stands(t) and p.removed_at is null
    union all
    select p.community_id, p.title, case when p.title = '' then left(p.body, 200) else '' end, '/posts/' || p.id
    from post p where what = 'DISCUSSION' and p.id = which and p.removed_at is null;
end;

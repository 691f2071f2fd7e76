-- Pages, files that were put into a folder, and projects are reported and decided on as posts and comments are: a case is
-- about one thing, and what kind of thing that is makes no difference to how it is decided.
alter table moderation_case
    alter column post_id drop not null,
    add column page_id    bigint references shared_page on delete cascade,
    add column file_id    bigint references attachment on delete cascade,
    add column project_id bigint references project on delete cascade,
    add column kind       text generated always as (
        case when comment_id is not null then 'COMMENT' when post_id is not null then 'POST' when page_id is not null then 'PAGE'
            when file_id is not null then 'FILE' else 'PROJECT' end) stored,
    add column thing      bigint generated always as (coalesce(comment_id, post_id, page_id, file_id, project_id)) stored,
    add constraint moderation_case_thing_check
        check (num_nonnulls(post_id, page_id, file_id, project_id) = 1 and (comment_id is null or post_id is not null));
drop index moderation_case_open;
create unique index moderation_case_open on moderation_case (kind, thing) where decided_at is null;
create index moderation_case_thing on moderation_case (kind, thing);
create index moderation_case_page on moderation_case (page_id) where page_id is not null;
create index moderation_case_file on moderation_case (file_id) where file_id is not null;
create index moderation_case_project on moderation_case (project_id) where project_id is not null;

alter table project add column changed_at timestamptz; -- name, objective or summary, last

-- What a case can be about, as it stood at a moment; once for each kind of thing. The author of a page is who wrote the version
-- of that moment; of a project who began it. A chosen name stands in the place of theirs where names are chosen.
create function reportable(what text, which bigint, moment timestamptz)
    returns table (community_id bigint, post_id bigint, author_id bigint, signed text, title text, body text, at timestamptz,
                   changed_at timestamptz, removed_at timestamptz, removed_by bigint, away boolean)
    language sql stable
begin atomic
    select p.community_id, p.id, p.author_id, p.signed, post_title_at(p, moment), post_body_at(p, moment), p.at,
           p.edited_at, p.removed_at, p.removed_by, p.removed_at is not null
    from post p where what = 'POST' and p.id = which
    union all
    select p.community_id, p.id, w.author_id, w.signed, '', comment_body_at(w, moment), w.at,
           w.edited_at, w.removed_at, w.removed_by, w.removed_at is not null or p.removed_at is not null
    from comment w join post p on p.id = w.post_id where what = 'COMMENT' and w.id = which
    union all
    select s.community_id, null, v.author_id, v.signed, v.title, v.body, v.at,
           s.changed_at, s.removed_at, s.removed_by, s.removed_at is not null
    from shared_page s
    cross join lateral (
        select o.author_id, o.signed, o.title, o.body, o.at from shared_page_version o
        where o.page_id = s.id and (o.at <= moment or o.number = 1) order by o.number desc limit 1) v
    where what = 'PAGE' and s.id = which
    union all
    select d.community_id, null, d.author_id, d.signed, f.name, t.description, d.shared_at,
           null, t.removed_at, t.removed_by, t.removed_at is not null
    from attachment t join deposit d on d.id = t.deposit_id and d.shared_at is not null join file f on f.id = t.file_id
    where what = 'FILE' and t.id = which
    union all
    select j.community_id, null, j.begun_by, case when c.pseudonymous then coalesce(m.pseudonym, '') end,
           j.name, concat_ws(E'\n\n', j.objective, nullif(j.summary, '')), j.at,
           j.changed_at, j.removed_at, j.removed_by, j.removed_at is not null
    from project j join community c on c.id = j.community_id
    left join membership m on m.community_id = j.community_id and m.account_id = j.begun_by
    where what = 'PROJECT' and j.id = which;
end;

create function take_away(what text, which bigint, remover bigint) returns void
    language plpgsql volatile
as $$
begin
    case what
        when 'POST' then perform take_away_post(which, remover);
        when 'COMMENT' then perform take_away_comment(which, remover);
        when 'PAGE' then
            -- by a decision, not by who began it: of theirs alone it stays away
            update shared_page set removed_at = now(), removed_by = nullif(remover, begun_by)
            where id = which and removed_at is null;
        when 'FILE' then
            update attachment set removed_at = now(), removed_by = remover where id = which and removed_at is null;
        when 'PROJECT' then
            update project set removed_at = now(), removed_by = remover where id = which and removed_at is null;
    end case;
end
$$;

-- What its author took away themselves stays away; of a page, who began it.
create function bring_back(what text, which bigint) returns void
    language plpgsql volatile
as $$
begin
    perform from reportable(what, which, 'infinity') w left join shared_page s on what = 'PAGE' and s.id = which
    where w.removed_at is not null
        and w.removed_by is distinct from case what when 'PAGE' then s.begun_by else w.author_id end;
    if not found then
        return;
    end if;
    case what
        when 'POST' then perform return_post(which);
        when 'COMMENT' then perform return_comment(which);
        when 'PAGE' then update shared_page set removed_at = null, removed_by = null where id = which;
        when 'FILE' then update attachment set removed_at = null, removed_by = null where id = which;
        when 'PROJECT' then update project set removed_at = null, removed_by = null where id = which;
    end case;
end
$$;

-- As before, of whatever it is about: hidden until it is decided, or taken away by a decision.
drop function withheld(bigint, bigint);
create function withheld(what text, which bigint) returns boolean
    language sql stable
    return exists (
        select from moderation_case k
        where k.kind = what and k.thing = which
            and coalesce(k.settled_as, k.decision, case when k.hidden_at is not null then 'REMOVED' end) = 'REMOVED'
            and not exists (select from moderation_case later
                where later.kind = what and later.thing = which and later.id > k.id and later.decision is not null));

-- What its author, or whoever writes on a page, made of it after a moment: the last stands now. Of a project nothing is kept.
create function made_of(what text, which bigint, after timestamptz) returns table (since timestamptz, title text, body text)
    language sql stable
begin atomic
    select t.since, t.title, t.body
    from (
        select lag(e.at) over (order by e.at) as since, e.title, e.body
        from (
            select v.at, v.title, v.body from post_version v where what = 'POST' and v.post_id = which and v.at > after
            union all
            select 'infinity', p.title, p.body from post p where what = 'POST' and p.id = which
            union all
            select v.at, '', v.body from comment_version v where what = 'COMMENT' and v.comment_id = which and v.at > after
            union all
            select 'infinity', '', w.body from comment w where what = 'COMMENT' and w.id = which) e) t
    where t.since is not null
    union all
    select v.at, v.title, v.body from shared_page_version v
    where what = 'PAGE' and v.page_id = which and v.at > after and v.number > 1
    order by 1;
end;

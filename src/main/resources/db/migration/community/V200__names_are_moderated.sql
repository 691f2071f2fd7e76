-- A name somebody chose is reported and decided on as what people write is. While it is away another stands in for it.
alter table chosen_name
    add column id         bigint not null default (random() * 900000000000000000)::bigint primary key, -- tells not who came when
    add column stands_for bigint references chosen_name on delete cascade, -- the one that is away, or was
    add column removed_at timestamptz,
    add column removed_by bigint references account on delete set null;
create unique index chosen_name_stands_for on chosen_name (stands_for) where stands_for is not null;
create index chosen_name_removed_by on chosen_name (removed_by) where removed_by is not null;

drop function withheld(text, bigint);
alter table moderation_case
    drop constraint moderation_case_thing_check,
    drop column kind,
    drop column thing,
    add column name_id bigint references chosen_name on delete cascade;
alter table moderation_case
    add column kind  text generated always as (
        case when comment_id is not null then 'COMMENT' when post_id is not null then 'POST' when page_id is not null then 'PAGE'
            when file_id is not null then 'FILE' when name_id is not null then 'NAME' else 'PROJECT' end) stored,
    add column thing bigint generated always as (coalesce(comment_id, post_id, page_id, file_id, name_id, project_id)) stored,
    add constraint moderation_case_thing_check
        check (num_nonnulls(post_id, page_id, file_id, name_id, project_id) = 1 and (comment_id is null or post_id is not null));
create unique index moderation_case_open on moderation_case (kind, thing) where decided_at is null;
create index moderation_case_thing on moderation_case (kind, thing);
create index moderation_case_name on moderation_case (name_id) where name_id is not null;

-- As before.
create function withheld(what text, which bigint) returns boolean
    language sql stable
    return exists (
        select from moderation_case k
        where k.kind = what and k.thing = which
            and coalesce(k.settled_as, k.decision, case when k.hidden_at is not null then 'REMOVED' end) = 'REMOVED'
            and not exists (select from moderation_case later
                where later.kind = what and later.thing = which and later.id > k.id and later.decision is not null));

-- As before; a name that is away is nobody's, not even that of whoever chose it.
create or replace function membership_name() returns trigger language plpgsql as
$$
begin
    if new.pseudonym is null then
        if exists (select from community where id = new.community_id and pseudonymous) then
            raise check_violation using message = 'members of this community appear under a name they chose';
        end if;
        return new;
    end if;
    insert into chosen_name (community_id, name, account_id) values (new.community_id, new.pseudonym, new.account_id)
    on conflict (community_id, plain(name)) do nothing;
    if not exists (select from chosen_name n
                   where n.community_id = new.community_id and plain(n.name) = plain(new.pseudonym)
                       and n.account_id = new.account_id and n.removed_at is null) then
        raise unique_violation using message = 'somebody else has this name, or it was taken away';
    end if;
    return new;
end
$$;

-- Where people are called by a name in the texts of a community, however it was typed there; not where the call is that of
-- somebody whose name only begins so.
create function calls_by(place bigint, said text) returns text
    language sql stable
    return (
        with letter(one, blank) as (values ('[[:alnum:]\u00c0-\u024f]', '[ \t\u00a0\u202f]')),
        quoted(form, rest) as (
            select replace(regexp_replace(f.form, '([.^$*+?(){}|\[\]\\-])', '\\\1', 'g'), ' ', l.blank), f.rest
            from letter l cross join (
                select distinct n.name as form, false as rest
                from mention n join post p on p.id = n.post_id
                where p.community_id = place and plain(n.name) = plain(said)
                union select said, false
                union select substr(o.name, length(said) + 1), true
                from chosen_name o where o.community_id = place and plain(o.name) like like_literal(plain(said)) || ' %') f)
        select '(?<!' || l.one || '|[@.])@(?:' || string_agg(q.form, '|') filter (where not q.rest) || ')(?![.’''-]*' || l.one || ')'
            || coalesce('(?!(?:' || string_agg(q.form, '|') filter (where q.rest) || ')(?!' || l.one || '))', '')
        from quoted q cross join letter l group by l.one);

-- Whatever was signed with a name in a community is signed with another, and whoever is called by it is called by that.
create function sign_otherwise(place bigint, said text, instead text) returns void
    language plpgsql volatile
as $$
declare
    key constant text := plain(said);
    calls constant text := calls_by(place, said);
    call constant text := '@' || replace(instead, '\', '\\');
    there text;
begin
    foreach there in array array['membership', 'membership_request', 'membership_refusal', 'departure'] loop
        execute format('update %I set pseudonym = $3 where community_id = $1 and plain(pseudonym) = $2', there)
            using place, key, instead;
    end loop;
    foreach there in array array['post', 'deposit', 'handover_note'] loop
        execute format('update %I set signed = $3 where community_id = $1 and plain(signed) = $2', there)
            using place, key, instead;
    end loop;
    update comment w set signed = instead
    from post p where p.id = w.post_id and p.community_id = place and plain(w.signed) = key;
    update shared_page_version v set signed = instead
    from shared_page s where s.id = v.page_id and s.community_id = place and plain(v.signed) = key;
    update project_decision d set signed = instead
    from project j where j.id = d.project_id and j.community_id = place and plain(d.signed) = key;

    -- what is being written may not grow past what its form takes
    foreach there in array array['post', 'awaiting', 'draft'] loop
        execute format('update %I set body = left(regexp_replace(body, $2, $3, ''gi''), greatest(length(body), 40000))
                        where community_id = $1 and strpos(body, ''@'') > 0 and body ~* $2', there)
            using place, calls, call;
    end loop;
    update comment w set body = regexp_replace(w.body, calls, call, 'gi')
    from post p where p.id = w.post_id and p.community_id = place and strpos(w.body, '@') > 0 and w.body ~* calls;
    update post_version v set body = regexp_replace(v.body, calls, call, 'gi')
    from post p where p.id = v.post_id and p.community_id = place and strpos(v.body, '@') > 0 and v.body ~* calls;
    update comment_version v set body = regexp_replace(v.body, calls, call, 'gi')
    from comment w join post p on p.id = w.post_id
    where w.id = v.comment_id and p.community_id = place and strpos(v.body, '@') > 0 and v.body ~* calls;
    update mention n set name = instead
    from post p where p.id = n.post_id and p.community_id = place and plain(n.name) = key;
end
$$;
create trigger tell_signature after update of signed on post
    for each row when (old.signed is distinct from new.signed) execute function tell_post();
create trigger tell_signature after update of signed on comment
    for each row when (old.signed is distinct from new.signed) execute function tell_discussion_changed();

-- What stands in for it is a name like any other: nobody else takes it, and people are told apart by it.
create function take_away_name(which bigint, remover bigint) returns void
    language plpgsql volatile
as $$
declare
    away chosen_name;
begin
    update chosen_name set removed_at = now(), removed_by = remover where id = which and removed_at is null returning * into away;
    if not found then
        return;
    end if;
    loop -- whoever chooses such a name at this moment has it: the next one is taken
        insert into chosen_name (community_id, name, account_id, stands_for)
        select away.community_id, 'Membre ' || min(i), away.account_id, away.id
        from generate_series(1, 1 + (select count(*) from chosen_name n where n.community_id = away.community_id)) i
        where not exists (select from chosen_name n
            where n.community_id = away.community_id and plain(n.name) = plain('Membre ' || i))
        on conflict do nothing;
        exit when exists (select from chosen_name s where s.stands_for = away.id);
    end loop;
    perform sign_otherwise(away.community_id, away.name, s.name) from chosen_name s where s.stands_for = away.id;
end
$$;

create function return_name(which bigint) returns void
    language plpgsql volatile
as $$
begin
    update chosen_name set removed_at = null, removed_by = null where id = which;
    perform sign_otherwise(n.community_id, s.name, n.name)
    from chosen_name n join chosen_name s on s.stands_for = n.id where n.id = which;
end
$$;

-- As before, and a name; what stands in for one is reported no more.
create or replace function reportable(what text, which bigint, moment timestamptz)
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
    where what = 'PROJECT' and j.id = which
    union all
    select n.community_id, null, n.account_id, n.name, n.name, '', null, null, n.removed_at, n.removed_by, n.removed_at is not null
    from chosen_name n where what = 'NAME' and n.id = which and n.stands_for is null;
end;

create or replace function take_away(what text, which bigint, remover bigint) returns void
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
        when 'NAME' then perform take_away_name(which, remover);
    end case;
end
$$;

create or replace function bring_back(what text, which bigint) returns void
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
        when 'NAME' then perform return_name(which);
    end case;
end
$$;

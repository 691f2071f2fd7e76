-- A discussion whose time is over goes into the archive of its community: it is read at its address and found, but stands in
-- no list, waits for nobody and takes nothing more, until it is taken out again.
alter table post
    add column archived_at timestamptz,
    add column archived_by bigint references account on delete set null;
create index post_archived_by on post (archived_by) where archived_by is not null;

-- Whether it stands among what people come to read: lists, feeds, digests, alerts and figures ask this.
create function waits(p post) returns boolean
    language sql immutable
    return p.removed_at is null and p.archived_at is null;

-- Whether one answers and votes there.
create function takes_words(p post) returns boolean
    language sql immutable
    return p.removed_at is null and p.archived_at is null and p.closed_at is null;

drop index post_recent;
create index post_recent on post (community_id, last_position desc) where removed_at is null and archived_at is null;
create index post_archive on post (community_id, last_position desc) where removed_at is null and archived_at is not null;
drop index post_unanswered;
create index post_unanswered on post (community_id, position desc)
    where kind = 'QUESTION' and answers = 0 and removed_at is null and archived_at is null and closed_at is null;

-- Of what does not wait, nothing is counted.
create or replace function unread_between(p post, after bigint, up_to bigint) returns int
    language sql stable
    return case when not waits(p) then 0 else
        (p.position > after and p.position <= up_to)::int
        + (select count(*) from comment c
           where c.post_id = p.id and c.position > after and c.position <= up_to and c.removed_at is null)::int
        end;

-- Whoever had not read it has no more to read it: called before it ceases to wait, with its community held.
create function pass_over(p post) returns void
    language plpgsql volatile
as $$
begin
    perform hold_readings(p.community_id, p.last_position);
    update membership m set read_beyond = m.read_beyond + unread_between(p, read_up_to(m, p), p.last_position)
    where m.community_id = p.community_id and m.read_to < p.last_position;
    insert into taken_away (community_id, position)
    select p.community_id, p.position union select p.community_id, c.position from comment c where c.post_id = p.id
    on conflict do nothing;
end
$$;

-- It is unread again for whoever had not read it: called once it waits again.
create function wait_again(p post) returns void
    language plpgsql volatile
as $$
begin
    perform hold_readings(p.community_id, p.last_position);
    delete from taken_away t
    where t.community_id = p.community_id and (t.position = p.position
        or t.position in (select c.position from comment c where c.post_id = p.id and c.removed_at is null));
    update membership m set read_beyond = m.read_beyond - unread_between(p, read_up_to(m, p), p.last_position)
    where m.community_id = p.community_id and m.read_to < p.last_position;
end
$$;

-- Where five others were pinned while it was away, it is pinned no more.
create function pinned_still(p post) returns timestamptz
    language sql stable
    return case when 5 > (select count(*) from post t
        where t.community_id = p.community_id and t.pinned_at is not null and t.id <> p.id and waits(t)) then p.pinned_at end;

-- Takes a post away with what is under it.
create or replace function take_away_post(discussion bigint, remover bigint) returns void
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = discussion and removed_at is null for update;
    if not found then
        return;
    end if;
    perform pass_over(p);
    update post set removed_at = now(), removed_by = remover where id = p.id;
end
$$;

-- Back where it was, be that the archive.
create or replace function return_post(discussion bigint) returns void
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    update post o set removed_at = null, removed_by = null, pinned_at = pinned_still(o)
    where o.id = discussion and o.removed_at is not null
    returning o.* into p;
    if found and waits(p) then
        perform wait_again(p);
    end if;
end
$$;

-- Into the archive; returns whether it was not there.
create function archive_post(discussion bigint, archiver bigint) returns boolean
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    select * into p from post o where o.id = discussion and waits(o) for update;
    if not found then
        return false;
    end if;
    perform pass_over(p);
    update post set archived_at = now(), archived_by = archiver where id = p.id;
    return true;
end
$$;

-- Out of it, back where it was; returns whether it was there.
create function unarchive_post(discussion bigint) returns boolean
    language plpgsql volatile
as $$
declare
    p post;
begin
    select * into p from post where id = discussion;
    perform hold_readings(p.community_id, 0);
    update post o set archived_at = null, archived_by = null, pinned_at = pinned_still(o)
    where o.id = discussion and o.archived_at is not null and o.removed_at is null
    returning o.* into p;
    if not found then
        return false;
    end if;
    perform wait_again(p);
    return true;
end
$$;

-- One more, or one less, for whoever had not read it: under a post that does not wait, nothing changes for anyone.
create or replace function take_away_comment(said bigint, remover bigint) returns void
    language plpgsql volatile
as $$
declare
    c comment;
    p post;
begin
    select o.* into p from post o join comment w on w.post_id = o.id where w.id = said;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = p.id for update;
    update comment set removed_at = now(), removed_by = remover where id = said and removed_at is null returning * into c;
    if not found then
        return;
    end if;
    if waits(p) then
        perform hold_readings(p.community_id, c.position);
        update membership m set read_beyond = m.read_beyond + 1
        where m.community_id = p.community_id and m.read_to < c.position and read_up_to(m, p) < c.position;
    end if;
    insert into taken_away (community_id, position) values (p.community_id, c.position) on conflict do nothing;
    perform settle_discussion(p.id);
end
$$;

create or replace function return_comment(said bigint) returns void
    language plpgsql volatile
as $$
declare
    c comment;
    p post;
begin
    select o.* into p from post o join comment w on w.post_id = o.id where w.id = said;
    perform hold_readings(p.community_id, 0);
    select * into p from post where id = p.id for update;
    update comment set removed_at = null, removed_by = null where id = said and removed_at is not null returning * into c;
    if not found then
        return;
    end if;
    if waits(p) then
        perform hold_readings(p.community_id, c.position);
        update membership m set read_beyond = m.read_beyond - 1
        where m.community_id = p.community_id and m.read_to < c.position and read_up_to(m, p) < c.position;
        delete from taken_away where community_id = p.community_id and position = c.position;
    end if;
    perform settle_discussion(p.id);
end
$$;

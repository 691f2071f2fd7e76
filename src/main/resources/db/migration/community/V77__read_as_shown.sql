-- Someone read a discussion from what follows one position up to another. Where something they did not read lies before it,
-- nothing is marked: how far someone read is one position, and what nobody saw is not read.
create function read_stretch(reader bigint, discussion bigint, after bigint, up_to bigint) returns void
    language plpgsql volatile
as $$
declare
    mine membership;
    p post;
    before bigint;
begin
    select m.* into mine from membership m join post o on o.community_id = m.community_id
    where m.account_id = reader and o.id = discussion for update of m;
    if mine is null or up_to <= mine.read_to then
        return;
    end if;
    select * into p from post where id = discussion;
    up_to := least(up_to, p.last_position);
    select greatest(mine.read_to, coalesce(max(read_to), 0)) into before
    from reading where account_id = reader and post_id = discussion;
    if up_to <= before or unread_between(p, before, after) > 0 then
        return;
    end if;
    insert into reading (account_id, post_id, read_to) values (reader, discussion, up_to)
    on conflict (account_id, post_id) do update set read_to = excluded.read_to;
    update membership
    set read_beyond = read_beyond + unread_between(p, before, up_to)
    where account_id = reader and community_id = p.community_id;
end
$$;

-- All of it up to a position.
create or replace function read_discussion(reader bigint, discussion bigint, up_to bigint) returns void
    language sql volatile
as $$ select read_stretch(reader, discussion, 0, up_to) $$;

-- What others said under a post: a word more by who asked answers nothing.
alter table post add column answers int not null default 0;
update post p set answers = (
    select count(*) from comment c
    where c.post_id = p.id and c.removed_at is null and c.author_id is distinct from p.author_id)
where p.comments > 0;
drop index post_unanswered;
create index post_unanswered on post (community_id, position desc)
    where kind = 'QUESTION' and answers = 0 and removed_at is null and closed_at is null;

-- By the database, so that no way of writing forgets it.
create function count_answers() returns trigger language plpgsql as
$$
begin
    update post p set answers = p.answers + s.fresh
    from (select f.post_id, count(*) as fresh
          from fresh f join post o on o.id = f.post_id
          where f.removed_at is null and f.author_id is distinct from o.author_id group by f.post_id) s
    where p.id = s.post_id;
    return null;
end
$$;
create trigger count_answers after insert on comment
    referencing new table as fresh for each statement execute function count_answers();

-- A discussion ends with the last comment that can be read.
create or replace function settle_discussion(discussion bigint) returns void
    language sql volatile
as $$
    update post p
    set comments = s.comments, answers = s.answers, last_position = greatest(p.position, s.position),
        last_at = greatest(p.at, s.at)
    from (select count(c.id) as comments,
              count(c.id) filter (where c.author_id is distinct from o.author_id) as answers,
              max(c.position) as position, max(c.at) as at
          from post o left join comment c on c.post_id = o.id and c.removed_at is null
          where o.id = discussion) s
    where p.id = discussion
$$;

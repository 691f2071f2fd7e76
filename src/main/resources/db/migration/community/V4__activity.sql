-- How much was written in each week, kept as it is written: a picture of months costs a dozen rows.
create table community_week (
    community_id bigint not null references community on delete cascade,
    week         date   not null, -- its Monday, UTC
    posts        int    not null default 0,
    comments     int    not null default 0,
    primary key (community_id, week)
);

-- Questions nobody answered yet, newest first.
create index post_unanswered on post (community_id, position desc)
    where kind = 'QUESTION' and comments = 0 and removed_at is null and closed_at is null;

-- By the database, so that no way of writing forgets it. The community's row is held by whoever writes, so these never meet.
create function count_post() returns trigger
    language plpgsql
as $$
begin
    insert into community_week (community_id, week, posts) values (new.community_id, monday(new.at), 1)
    on conflict (community_id, week) do update set posts = community_week.posts + 1;
    return null;
end
$$;
create function count_comment() returns trigger
    language plpgsql
as $$
begin
    insert into community_week (community_id, week, comments)
    select p.community_id, monday(new.at), 1 from post p where p.id = new.post_id
    on conflict (community_id, week) do update set comments = community_week.comments + 1;
    return null;
end
$$;
create function monday(at timestamptz) returns date
    language sql immutable
    return date_trunc('week', at at time zone 'UTC')::date;

create trigger count_post after insert on post for each row execute function count_post();
create trigger count_comment after insert on comment for each row execute function count_comment();

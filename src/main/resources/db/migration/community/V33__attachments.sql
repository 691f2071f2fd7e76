-- A file that stands under a post, or waits with a draft. It goes with what it is attached to.
create table attachment (
    id          bigint generated always as identity primary key,
    file_id     bigint not null unique references file,
    post_id     bigint references post on delete cascade,
    draft_id    bigint references draft on delete cascade,
    description text   not null default '', -- of a picture: what it shows, for whoever does not see it
    check ((post_id is null) <> (draft_id is null))
);
create index attachment_post on attachment (post_id) where post_id is not null;
create index attachment_draft on attachment (draft_id) where draft_id is not null;

create function forget_file() returns trigger language plpgsql as
$$
begin
    delete from file where id = old.file_id;
    return null;
end
$$;
create trigger forget_file after delete on attachment for each row execute function forget_file();

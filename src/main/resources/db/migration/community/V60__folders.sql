-- The folder of a community is what stands under its posts: read by community, without going through all that was ever said.
alter table attachment add column community_id bigint references community on delete cascade;
update attachment t set community_id = p.community_id from post p where p.id = t.post_id;
create index attachment_folder on attachment (community_id, id desc) where community_id is not null;

create function file_attachment() returns trigger language plpgsql as
$$
begin
    new.community_id := (select p.community_id from post p where p.id = new.post_id);
    return new;
end
$$;
create trigger file_attachment before insert or update of post_id on attachment
    for each row execute function file_attachment();

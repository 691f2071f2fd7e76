-- What was begun last in a community, without what was said since.
create index post_begun on post (community_id, position desc) where removed_at is null and archived_at is null;

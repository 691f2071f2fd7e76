-- What was said in the last days, without going through all that ever was.
create index post_last_at on post (community_id, last_at) where removed_at is null;

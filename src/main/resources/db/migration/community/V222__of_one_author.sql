-- What somebody wrote is looked for in one community, and beyond what they read there: not through all they ever wrote.
create index post_of_author on post (author_id, community_id, last_position);
drop index post_author;

-- Who is named is looked for among what is recent.
create index mention_recent on mention (account_id, at) include (post_id);

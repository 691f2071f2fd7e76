-- What waits to be decided: a case that was decided and not appealed is over.
drop index moderation_case_community;
create index moderation_case_waiting on moderation_case (community_id, id)
    where decided_at is null or appealed_at is not null and settled_at is null;

-- What stood at a moment: each edit keeps what it replaced, and when. A case is read as it was reported, whatever its author
-- made of it since.
create function post_title_at(p post, moment timestamptz) returns text
    language sql stable
    return coalesce((select v.title from post_version v where v.post_id = p.id and v.at > moment order by v.at limit 1), p.title);
create function post_body_at(p post, moment timestamptz) returns text
    language sql stable
    return coalesce((select v.body from post_version v where v.post_id = p.id and v.at > moment order by v.at limit 1), p.body);
create function comment_body_at(w comment, moment timestamptz) returns text
    language sql stable
    return coalesce(
        (select v.body from comment_version v where v.comment_id = w.id and v.at > moment order by v.at limit 1), w.body);

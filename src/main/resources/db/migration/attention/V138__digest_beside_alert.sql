-- What comes in the digest (V21), of one alert that is there or is not: it asks nothing itself, so that it becomes a part of
-- the statement that goes through everyone's texts, instead of a statement for each of these.
create function for_digest(t told, l alert, written timestamptz, quiet boolean, at timestamptz) returns boolean
    language sql stable
    return case t.level
        when 'DIGEST' then l.id is null or l.told_at is null and l.urgency_id is null
        when 'AT_ONCE' then l.id is null and (written < at - interval '30 minutes' or quiet and t.reason like 'COMMUNITY%')
        else false end;

create or replace function for_digest(
    t told, person bigint, post bigint, comment bigint, written timestamptz, quiet boolean, at timestamptz) returns boolean
    language sql stable
    return (
        select for_digest(t, l, written, quiet, at)
        from (select) one
        left join alert l on l.account_id = person and l.post_id = post and coalesce(l.comment_id, 0) = coalesce(comment, 0));

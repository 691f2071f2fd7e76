-- Where a discussion is shown it is said whether it is kept.
create or replace function kept_by(viewer bigint) returns table (post_id bigint)
    language sql stable
    as $$ select k.post_id from kept_post k where k.account_id = viewer $$;

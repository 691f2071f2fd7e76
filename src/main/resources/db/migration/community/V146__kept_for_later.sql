-- The discussions that somebody keeps for later. They are kept in another module, which says here which they are; without it
-- nothing is.
create function kept_by(viewer bigint) returns table (post_id bigint)
    language sql stable
    as $$ select null::bigint where false $$;

create or replace function called_urgent(called bigint) returns table (reason text)
    language sql stable
    as $$ select u.reason from urgency u where u.post_id = called $$;

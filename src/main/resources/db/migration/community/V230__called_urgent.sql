-- Why a post was called urgent, as its own page tells. Attention knows; without it none was.
create function called_urgent(called bigint) returns table (reason text)
    language sql stable
    as $$ select null::text where false $$;

-- The same letters and the same points, planned once a session: a function in SQL that cannot become part of the query
-- around it is planned at each call where plans are not kept, a fifth of what listing an entry cost.
create or replace function plain(text) returns text
    language plpgsql immutable strict parallel safe
as
$$
begin
    return lower(public.unaccent('public.unaccent'::regdictionary, $1));
end
$$;

create or replace function globe(latitude double precision, longitude double precision) returns cube
    language plpgsql immutable strict parallel safe
as
$$
begin
    return public.cube(array[
        6371008.8 * cos(radians(latitude)) * cos(radians(longitude)),
        6371008.8 * cos(radians(latitude)) * sin(radians(longitude)),
        6371008.8 * sin(radians(latitude))]);
end
$$;

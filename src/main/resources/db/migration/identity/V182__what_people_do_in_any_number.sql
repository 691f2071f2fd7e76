-- "Logements" finds who may be asked about "logement", as it finds what is written about it: the stems of what people do are
-- kept, so that an index finds them. Of that alone: stems confuse names. It names the schema of what it uses: a backup is
-- restored where no schema is looked in.
create function what_they_do(profession text, skills text[]) returns tsvector
    language plpgsql immutable strict parallel safe as
$$
begin
    return to_tsvector('french', public.plain(profession || ' ' || array_to_string(skills, ' ')));
end
$$;

alter table account add column does tsvector not null generated always as (what_they_do(profession, skills)) stored;
create index account_does on account using gin (does);

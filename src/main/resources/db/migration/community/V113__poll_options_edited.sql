-- What one chose from before an edit, one on a line; null: as after it.
alter table post_version add column options text;

-- What one chooses from, one on a line: an answer, or a day and its hour.
create function poll_words(post bigint) returns text
    language sql stable
    return (
        select string_agg(coalesce(nullif(o.label, ''), o.day || coalesce(' ' || to_char(o.hour, 'HH24:MI'), '')), E'\n'
            order by o.position)
        from poll_option o where o.post_id = poll_words.post);

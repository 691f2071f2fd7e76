-- As before; and whose words nobody else sees any more, until somebody decides on them, learns it at once.
create or replace function notice_level(matter text, when_named text) returns text
    language sql immutable parallel safe
    return coalesce(when_named,
        case when matter in ('REPORT', 'APPEAL', 'MESSAGE_REPORT', 'HIDDEN') then 'AT_ONCE' else 'DIGEST' end);

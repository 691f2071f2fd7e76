-- The rule of hours_key (V10), to be joined where many are asked about: a function is begun and ended for each of them.
create view hours_of as
    select a.id,
           case when a.own_hours or exists (select from pause p where p.account_id = a.id) then 'account ' || a.id
               else a.zone || coalesce((
                   select string_agg(' ' || m.organisation_id, '' order by m.organisation_id)
                   from account_organisation m where m.account_id = a.id), '') end as hours_key
    from account a;

create or replace function hours_key(person bigint) returns text
    language sql stable
    return (select h.hours_key from hours_of h where h.id = person);

-- alert_once begins with the account too, and what is shown of theirs is put in order by what is fresh.
drop index alert_of;

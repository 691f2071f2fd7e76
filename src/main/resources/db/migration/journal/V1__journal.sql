-- Who saw or changed what: rows are added, never changed, each bound to the one before by its hash.
create table journal_entry (
    id       bigint generated always as identity primary key,
    at       timestamptz not null default clock_timestamp(),
    actor    text        not null, -- an account's number, or the name of what acted
    act      text        not null,
    subject  text        not null,
    details  jsonb       not null default '{}',
    previous bytea       not null,
    hash     bytea       not null
);
create index journal_entry_subject on journal_entry (subject, id);

create function journal_chain() returns trigger
    language plpgsql as
$$
begin
    perform pg_advisory_xact_lock(hashtext('journal'));
    select hash into new.previous from journal_entry order by id desc limit 1;
    new.previous := coalesce(new.previous, '\x00');
    new.hash := sha256(new.previous || convert_to(concat_ws('|', new.at, new.actor, new.act, new.subject, new.details), 'UTF8'));
    return new;
end
$$;
create trigger journal_chain before insert on journal_entry for each row execute function journal_chain();

revoke update, delete on journal_entry from ${app_role};

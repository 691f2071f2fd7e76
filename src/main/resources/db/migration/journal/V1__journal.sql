-- Who saw or changed what: rows are added, never changed, each bound to the one before by its hash.
create table journal_entry (
    id       bigint primary key, -- without gaps, so that a row taken away is missed; given by the trigger
    at       timestamptz not null,
    actor    text        not null, -- an account's number, or the name of what acted
    act      text        not null,
    subject  text        not null,
    details  jsonb       not null default '{}',
    previous bytea       not null,
    hash     bytea       not null
);
create index journal_entry_subject on journal_entry (subject, id);

-- Microseconds since 1970, and lengths before texts: the same bytes whatever the time zone, the language or the settings
-- of who computes them, and no two entries give the same bytes.
create function journal_hash(previous bytea, id bigint, at timestamptz, actor text, act text, subject text, details jsonb)
    returns bytea
    language sql immutable
    return sha256(previous || convert_to(concat_ws('|',
        id::text, (extract(epoch from at) * 1000000)::bigint::text,
        length(actor)::text, actor, length(act)::text, act, length(subject)::text, subject, details::text), 'UTF8'));

-- The last link, one row: writers wait for each other on it, and no row can be taken off the end unseen.
create table journal_head (
    only_one boolean primary key default true check (only_one),
    id       bigint not null,
    hash     bytea  not null
);

-- What an entry says of its place and time is the database's word, not that of who writes it. It runs as the owner:
-- the application's role cannot touch the head.
create function journal_chain() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    head journal_head;
begin
    select * into strict head from journal_head for update;
    new.id := head.id + 1;
    new.at := clock_timestamp();
    new.previous := head.hash;
    new.hash := journal_hash(new.previous, new.id, new.at, new.actor, new.act, new.subject, new.details);
    update journal_head set id = new.id, hash = new.hash;
    return new;
end
$$;
create trigger journal_chain before insert on journal_entry for each row execute function journal_chain();

revoke insert, update, delete on journal_head from ${app_role};
revoke update, delete on journal_entry from ${app_role};

insert into journal_head (id, hash) values (0, '\x00');
insert into journal_entry (id, at, actor, act, subject, previous, hash)
values (0, now(), 'maillage', 'journal opened', 'journal', '', '');

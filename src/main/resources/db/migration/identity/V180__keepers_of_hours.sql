-- Who sets the hours of an organisation for it, named by the coordination: as long as they are of it.
create table organisation_keeper (
    organisation_id bigint not null references organisation on delete cascade,
    account_id      bigint not null references account on delete cascade,
    named_by        bigint references account on delete set null,
    named_at        timestamptz not null default now(),
    primary key (organisation_id, account_id)
);
create index organisation_keeper_account on organisation_keeper (account_id);
create index organisation_keeper_named_by on organisation_keeper (named_by);

-- The organisations whose hours someone keeps.
create function hours_kept_by(viewer bigint) returns table (organisation_id bigint)
    language sql stable
begin atomic
    select k.organisation_id
    from organisation_keeper k
    join account_organisation m on m.organisation_id = k.organisation_id and m.account_id = k.account_id
    join account a on a.id = k.account_id
    where k.account_id = viewer and a.role <> 'GUEST';
end;

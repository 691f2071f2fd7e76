-- Which names were ever chosen in a community, and by whom: what is signed with one stays signed with it, so nobody else
-- takes it later, not even once its author has left the platform.
create table chosen_name (
    community_id bigint not null references community on delete cascade,
    name         text   not null check (name <> ''),
    account_id   bigint references account on delete set null
);
create unique index chosen_name_once on chosen_name (community_id, plain(name));
create index chosen_name_account on chosen_name (account_id);
insert into chosen_name (community_id, name, account_id)
select community_id, pseudonym, account_id from membership where pseudonym is not null;

-- Where names are chosen nobody is there without one, so that no real name can come in its place.
create function membership_name() returns trigger language plpgsql as
$$
begin
    if new.pseudonym is null then
        if exists (select from community where id = new.community_id and pseudonymous) then
            raise check_violation using message = 'members of this community appear under a name they chose';
        end if;
        return new;
    end if;
    insert into chosen_name (community_id, name, account_id) values (new.community_id, new.pseudonym, new.account_id)
    on conflict (community_id, plain(name)) do nothing;
    if not exists (select from chosen_name n
                   where n.community_id = new.community_id and plain(n.name) = plain(new.pseudonym)
                       and n.account_id = new.account_id) then
        raise unique_violation using message = 'somebody else has this name';
    end if;
    return new;
end
$$;
create trigger membership_name before insert or update of pseudonym on membership
    for each row execute function membership_name();

-- When an organisation works, where it says so itself; else as the instance. Local times, in the zone of whoever something
-- is for. A weekday without a row is a day off.
alter table organisation
    add column own_hours boolean not null default false,
    add column holidays  text; -- whose public holidays it keeps; null: as the instance
alter table instance add column holidays text not null default 'FRANCE';

create table organisation_hours (
    organisation_id bigint not null references organisation on delete cascade,
    day             int    not null check (day between 1 and 7),
    opens_at        time   not null,
    closes_at       time   not null,
    primary key (organisation_id, day),
    check (opens_at < closes_at)
);

-- Days on which it is closed besides: from the first to the last, both of them too.
create table organisation_closure (
    id              bigint generated always as identity primary key,
    organisation_id bigint not null references organisation on delete cascade,
    first_day       date   not null,
    last_day        date   not null,
    word            text   not null default '',
    check (first_day <= last_day)
);
create index organisation_closure_of on organisation_closure (organisation_id, last_day);

-- Worked out by the platform for the years around (identity/organisation/HolidaysAhead).
create table public_holiday (
    region text not null,
    day    date not null,
    primary key (region, day)
);

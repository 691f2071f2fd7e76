-- What members of a community set out to do together, until it is closed with a word on what came of it.
create table project (
    id           bigint      generated always as identity primary key,
    community_id bigint      not null references community on delete cascade,
    begun_by     bigint      references account on delete set null,
    name         text        not null check (name <> ''),
    objective    text        not null check (objective <> ''),
    due_on       date,
    version      int         not null default 1, -- of name, objective and day: who changes them tells by it what they saw
    at           timestamptz not null default now(),
    summary      text        not null default '', -- what came of it; kept where it is opened again
    closed_at    timestamptz,
    closed_by    bigint      references account on delete set null,
    document     tsvector    generated always as (
        setweight(to_tsvector('french', plain(name)), 'A') || to_tsvector('french', plain(objective))
        || to_tsvector('french', plain(summary))) stored
);
create index project_list on project (community_id, (closed_at is not null), plain(name), id);
create index project_document on project using gin (document);
create index project_begun_by on project (begun_by);
create index project_closed_by on project (closed_by);

-- Who takes part, by themselves. Whoever leaves the community is not shown here; back in it, they are again.
create table project_participant (
    project_id bigint      not null references project on delete cascade,
    account_id bigint      not null references account on delete cascade,
    at         timestamptz not null default now(),
    primary key (project_id, account_id)
);
create index project_participant_account on project_participant (account_id);

create table project_task (
    id          bigint generated always as identity primary key,
    project_id  bigint not null references project on delete cascade,
    stage       text   not null default 'TODO' check (stage in ('TODO', 'DOING', 'DONE')),
    place       int    not null, -- in the order of its column
    title       text   not null check (title <> ''),
    note        text   not null default '',
    assignee_id bigint references account on delete set null,
    due_on      date,
    version     int    not null default 1, -- of all but stage and place
    removed_at  timestamptz,
    removed_by  bigint references account on delete set null
);
create index project_task_column on project_task (project_id, stage, place, id);
create index project_task_assignee on project_task (assignee_id);
create index project_task_removed_by on project_task (removed_by);

create table task_item (
    id         bigint generated always as identity primary key,
    task_id    bigint not null references project_task on delete cascade,
    title      text   not null check (title <> ''),
    done_at    timestamptz,
    removed_at timestamptz
);
create index task_item_task on task_item (task_id, id);

-- Milestones and meetings; a meeting is a day and a link until there is an agenda.
create table project_day (
    id         bigint generated always as identity primary key,
    project_id bigint not null references project on delete cascade,
    kind       text   not null check (kind in ('MILESTONE', 'MEETING')),
    title      text   not null check (title <> ''),
    day        date   not null,
    link       text   not null default '' check (link = '' or link ~ '^https?://'),
    reached_at timestamptz,
    removed_at timestamptz,
    removed_by bigint references account on delete set null
);
create index project_day_order on project_day (project_id, day, id);
create index project_day_removed_by on project_day (removed_by);

-- What was decided, and why: read again when nobody remembers.
create table project_decision (
    id         bigint generated always as identity primary key,
    project_id bigint not null references project on delete cascade,
    author_id  bigint references account on delete set null,
    signed     text,  -- the name chosen for this community, where that is how its members appear
    day        date   not null,
    title      text   not null check (title <> ''),
    why        text   not null default '',
    removed_at timestamptz,
    removed_by bigint references account on delete set null
);
create index project_decision_order on project_decision (project_id, day desc, id desc);
create index project_decision_author on project_decision (author_id);
create index project_decision_removed_by on project_decision (removed_by);

-- The pages of the community that it uses.
create table project_page (
    project_id bigint not null references project on delete cascade,
    page_id    bigint not null references shared_page on delete cascade,
    primary key (project_id, page_id)
);
create index project_page_page on project_page (page_id);

-- A task goes into a column, above another or last. Whoever moves one holds the project: of two moves at once the second
-- finds what the first left, and no two tasks stand in one place.
create function move_task(moved bigint, to_stage text, above bigint) returns void
    language plpgsql volatile
as $$
declare
    theirs bigint;
begin
    select project_id into theirs from project_task where id = moved;
    perform from project where id = theirs for no key update;
    with others as (
        select t.id, 2 * row_number() over (order by t.place, t.id) as n
        from project_task t where t.project_id = theirs and t.stage = to_stage and t.id <> moved),
    placed as (
        select id, n from others
        union all
        select moved, coalesce((select n - 1 from others where id = above), (select 1 + coalesce(max(n), 0) from others)))
    update project_task t set stage = to_stage, place = placed.n from placed
    where t.id = placed.id and (t.stage, t.place) is distinct from (to_stage, placed.n::int);
end
$$;
